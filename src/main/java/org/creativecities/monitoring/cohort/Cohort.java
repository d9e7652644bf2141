package org.creativecities.monitoring.cohort;

import java.time.Instant;
import java.util.Optional;

/**
 * The cities that report in one year.
 *
 * @param deadline exclusive: 00:00 Paris time of the day after the last one
 * @param confirmedBy empty until an officer has confirmed the list
 */
public record Cohort(int year, State state, Instant deadline, Instant proposedAt, Optional<String> confirmedBy) {

	/** How far a cohort is. */
	public enum State {

		PROPOSED, CONFIRMED, OPEN, CLOSED

	}

	/** Also the business key of its process. */
	public String id() {
		return id(this.year);
	}

	public static String id(int year) {
		return "MMR-" + year;
	}

	/**
	 * The year of a business key such as {@code MMR-2023}.
	 */
	public static int year(String id) {
		return Integer.parseInt(id.substring("MMR-".length()));
	}

}
