package org.creativecities.monitoring.report;

import java.time.Instant;
import java.util.Optional;

/**
 * A city has said that it leaves the Network.
 *
 * @param words of the city; may be empty
 * @param notifiedBy user id of whoever said so for the city
 * @param mayor as the mayor signed; empty until the mayor has confirmed
 * @param coolingUntil until when the city may take it back, exclusive; empty until the
 * mayor has confirmed
 * @param reason why it was taken back
 */
public record Leaving(long id, String reportId, State state, String words, String notifiedBy, Instant notifiedAt,
		Optional<String> mayor, Optional<Instant> confirmedAt, Optional<Instant> coolingUntil,
		Optional<String> reason) {

	/** What it waits for, or how it ended. */
	public enum State {

		/** The mayor has a link. */
		ASKED,
		/** The mayor has confirmed; the city may still take it back. */
		COOLING,
		/** It lies before those who sign, or they have signed. */
		CONFIRMED,
		/** The mayor did not confirm in time. */
		SILENT,
		/** The city, or its mayor, says that it stays. */
		TAKEN_BACK,
		/** The report came, or the city got more time or was exempted. */
		DROPPED;

		/** Whether the city may still take it back. */
		public boolean isOpen() {
			return this == ASKED || this == COOLING;
		}

	}

}
