package org.creativecities.monitoring.report;

import java.time.Instant;
import java.util.Optional;

/**
 * More time for one report: asked for, granted or refused.
 *
 * @param forceMajeure whether the city says that the reason is beyond its control
 * @param oldDeadline exclusive, as it was when the city asked
 * @param newDeadline exclusive; empty unless it was granted
 * @param answer what the city was told; empty if nothing
 */
public record Extension(long id, String reportId, Instant askedAt, String askedBy, int daysAsked, boolean forceMajeure,
		String reason, State state, Optional<Integer> daysGranted, Instant oldDeadline, Optional<Instant> newDeadline,
		Optional<String> decidedBy, Optional<String> answer) {

	/** How far a request is. */
	public enum State {

		ASKED, GRANTED, REFUSED

	}

}
