package org.creativecities.monitoring.report;

import java.time.Instant;
import java.util.Optional;

/**
 * A city has said that it leaves the Network.
 *
 * @param words of the city; may be empty
 * @param notifiedBy user id of whoever said so for the city
 * @param mayor as the mayor signed, or said that the city stays; empty before
 * @param mayorEmail where the last link went; empty if none went
 * @param renewals links that the city asked for besides the first one
 * @param coolingUntil until when the city may take it back, exclusive; empty until the
 * mayor has confirmed
 * @param reason why it was taken back
 */
public record Leaving(long id, String reportId, State state, String words, String notifiedBy, Instant notifiedAt,
		Optional<String> mayor, Optional<String> mayorEmail, int renewals, Optional<Instant> confirmedAt,
		Optional<Instant> coolingUntil, Optional<String> reason) {

	/** What it waits for, or how it ended. */
	public enum State {

		/** The mayor has a link. */
		ASKED,
		/** The mayor has confirmed; the city may still take it back. */
		COOLING,
		/** It lies before those who sign, or they have signed. */
		CONFIRMED,
		/** Those who sign have not signed it. */
		RETURNED,
		/** The mayor did not confirm in time. */
		SILENT,
		/** The city, or its mayor, says that it stays. */
		TAKEN_BACK,
		/** The report came, the city got more time or was exempted, or it has left. */
		DROPPED;

		/** Whether the city may still take it back. */
		public boolean isOpen() {
			return this == ASKED || this == COOLING;
		}

		/** Whether the mayor has confirmed it, and nothing has ended it since. */
		public boolean isConfirmed() {
			return this == COOLING || this == CONFIRMED;
		}

	}

}
