package org.creativecities.monitoring.review;

/**
 * How far the reading of a report has come in its present round.
 *
 * @param seats peers hoped for
 * @param live peers of whom something is still expected
 * @param recorded peers who have handed in
 * @param arbiter whether somebody is to decide between them
 */
public record Reading(String reportId, int round, int seats, int live, int recorded, Arbiter arbiter,
		boolean assigned) {

	/** Where the arbiter stands. */
	enum Arbiter {

		NONE, UNAVAILABLE, ASKED, RECORDED

	}

	/** What a reading waits for. */
	public enum Missing {

		ASSIGNMENT, READERS, REVIEWS, NOTHING;

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
		if (this.arbiter == Arbiter.RECORDED || this.arbiter == Arbiter.UNAVAILABLE) {
			return Missing.NOTHING;
		}
		if (emptySeats() > 0) {
			return this.assigned ? Missing.READERS : Missing.ASSIGNMENT;
		}
		return (this.live > 0 || this.arbiter == Arbiter.ASKED) ? Missing.REVIEWS : Missing.NOTHING;
	}

}
