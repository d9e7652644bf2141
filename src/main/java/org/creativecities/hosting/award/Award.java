package org.creativecities.hosting.award;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Hosting is offered to a candidature, or agreed.
 *
 * @param candidature empty by agreement
 * @param cityId the lead city; empty at Headquarters
 * @param offeredAt when hosting was offered, or when it was agreed without a vote
 * @param until to accept or to sign; exclusive
 * @param from first day of the conference
 * @param lastDay of the conference
 */
public record Award(long id, String selection, Optional<String> candidature, Optional<String> cityId, State state,
		Instant offeredAt, Instant until, Optional<LocalDate> from, Optional<LocalDate> lastDay,
		Optional<String> reason) {

	/** How far it is. */
	public enum State {

		OFFERED,

		/** The next in order has said that it hosts. */
		ACCEPTED,

		/** The host agreement is signed. */
		AGREED, FAILED

	}

}
