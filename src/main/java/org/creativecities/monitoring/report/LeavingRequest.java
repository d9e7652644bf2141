package org.creativecities.monitoring.report;

import java.time.Instant;

/**
 * What a mayor sees through the link that confirms that the city leaves.
 *
 * @param words of the city; may be empty
 * @param coolingDays in which the city may take it back once it is confirmed
 * @param expiresAt exclusive
 */
public record LeavingRequest(String reportId, State state, String city, String words, int coolingDays,
		Instant expiresAt) {

	/** What the link can still do. */
	public enum State {

		/** It can confirm, or say that the city stays. */
		OPEN,
		/** It is confirmed, through this link or another. */
		CONFIRMED,
		/** The city, or its mayor, says that it stays. */
		STAYS,
		/** Its time is over. */
		EXPIRED,
		/** The report came, or the city got more time or was exempted. */
		DROPPED,
		/** The city is no member any more. */
		LEFT

	}

}
