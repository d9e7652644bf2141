package org.creativecities.designation.assessment;

import java.time.Instant;

/**
 * How far the assessment of an application has come.
 *
 * @param seats evaluations handed in or still hoped for
 * @param endsAt end of the evaluation time, exclusive
 * @param extra whether an extra expert was asked
 * @param extended whether the time was extended for substitutes
 * @param live evaluators of whom something is still expected
 * @param recorded evaluations handed in
 */
public record Assessment(String applicationId, int seats, Instant endsAt, boolean extra, boolean extended, int live,
		int recorded) {

	/** What an assessment waits for. */
	public enum Missing {

		EVALUATORS, EVALUATIONS, NOTHING;

		/** As the diagram writes it. */
		public String code() {
			return name().toLowerCase(java.util.Locale.ROOT);
		}

	}

	/** Seats that nobody sits on. */
	public int emptySeats() {
		return Math.max(0, this.seats - this.live - this.recorded);
	}

	public Missing missing() {
		if (emptySeats() > 0) {
			return Missing.EVALUATORS;
		}
		return (this.live > 0) ? Missing.EVALUATIONS : Missing.NOTHING;
	}

}
