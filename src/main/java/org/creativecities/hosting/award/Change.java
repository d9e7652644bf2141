package org.creativecities.hosting.award;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A conference could not be held as agreed.
 *
 * @param happened what did, as an officer reported it
 * @param decision empty until the head has decided
 * @param from the new first day
 * @param lastDay the new last day
 * @param laterYears by how many years later conferences moved along
 * @param leftMeanwhile names of cities of the host that left the Network while the head
 * had this to decide
 */
public record Change(long id, String selection, String happened, Instant reportedAt, Optional<Decision> decision,
		Optional<LocalDate> from, Optional<LocalDate> lastDay, int laterYears, Optional<String> reason,
		Optional<String> leftMeanwhile) {

	/** What the head decides. */
	public enum Decision {

		POSTPONED, CANCELLED,

		/** It is held as agreed after all. */
		HELD

	}

}
