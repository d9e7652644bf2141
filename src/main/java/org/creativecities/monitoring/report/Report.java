package org.creativecities.monitoring.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The report of one city in one year, as a case; what it says is in {@code answers}.
 *
 * @param id such as {@code MMR-2023-it-biella}; also the business key of its processes
 * @param year of the cohort
 * @param firstDeadline as it was when the report was opened; exclusive
 * @param deadline as it is now; exclusive
 * @param revisionBy until when the city revises it, or last did; exclusive
 * @param round how often the peers have asked for a revision
 * @param result of the peers' reading, once there is one
 */
public record Report(String id, int year, String cityId, State state, Instant firstDeadline, Instant deadline,
		Optional<Instant> revisionBy, int round, Optional<Result> result, Instant openedAt,
		Optional<Instant> submittedAt, Optional<Instant> endedAt) {

	private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	/** Until when the city is to hand in: a revision has a time of its own; exclusive. */
	public Instant handInBy() {
		return (this.state == State.REVISING) ? this.revisionBy.orElse(this.deadline) : this.deadline;
	}

	/** How far a report is. Late is not a state: compare the deadline with the clock. */
	public enum State {

		DRAFTING, SUBMITTED, IN_REVIEW, REVISING, TO_DECIDE, TO_VALIDATE, PUBLISHED, EXEMPTED, LEFT;

		/** Whether the city writes. */
		public boolean isWriting() {
			return this == DRAFTING || this == REVISING;
		}

		/** Whether readers are still sought for it, now or when it comes. */
		public boolean isToBeRead() {
			return this == DRAFTING || this == SUBMITTED || this == IN_REVIEW || this == REVISING;
		}

		/** Whether nothing more comes. */
		public boolean isOver() {
			return this == PUBLISHED || this == EXEMPTED || this == LEFT;
		}

	}

	/** What the peers found [recall]. */
	public enum Result {

		VERY_SATISFACTORY, SATISFACTORY, UNSATISFACTORY;

		/** As tables, decision tables and settings write it. */
		public String code() {
			return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
		}

		public static Result of(String code) {
			return valueOf(code.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
		}

	}

	/**
	 * How many days after its last day it is: 1 on the day after it, whatever the hour; 0
	 * until then. Pages, forms and letters all say this number.
	 */
	public long daysLate(Instant now) {
		return daysLate(this.deadline, now);
	}

	/**
	 * As above, for another deadline.
	 * @param deadline exclusive
	 */
	public static long daysLate(Instant deadline, Instant now) {
		return Math.max(0, ChronoUnit.DAYS.between(day(deadline.minusSeconds(1)), day(now)));
	}

	private static LocalDate day(Instant instant) {
		return LocalDate.ofInstant(instant, PARIS);
	}

	/** The id, from year and city. */
	public static String id(int year, String cityId) {
		return "MMR-%d-%s".formatted(year, cityId);
	}

}
