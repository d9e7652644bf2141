package org.creativecities.monitoring.review;

import java.time.Instant;

import org.creativecities.network.City;

/**
 * One reader's work on one report in one round. Holds no verdict: nobody who reads this
 * learns what another thinks.
 *
 * @param id such as {@code MMR-2023-it-biella-R1}, in the second round
 * {@code MMR-2023-it-biella-R1-2}; also the business key of its process
 * @param number of the reader, the same in all rounds
 * @param round 0 for the first reading
 * @param seatId {@code null} for an arbiter
 * @param reader id of the city that reads
 * @param answerBy until when to accept, exclusive
 * @param dueAt until when to hand in, exclusive; {@code null} until accepted
 */
public record Review(String id, String reportId, int number, int round, Kind kind, Long seatId, String reader,
		State state, Instant proposedAt, Instant answerBy, Instant dueAt) {

	/** In which capacity a city reads. */
	public enum Kind {

		PEER, ARBITER

	}

	/** Where a review stands. */
	public enum State {

		PROPOSED, ACCEPTED, DECLINED,
		/** Declined, before or while reading, because of a conflict of interest. */
		CONFLICT, SILENT, RECORDED, REPLACED, RELEASED;

		/** Whether the reader has said whether it reads. */
		boolean isAnswer() {
			return this == ACCEPTED || this == DECLINED || this == CONFLICT;
		}

		/** Whether something is still expected of the reader. */
		public boolean isLive() {
			return this == PROPOSED || this == ACCEPTED;
		}

		/** Whether the reader may read the report. */
		public boolean mayRead() {
			return this == ACCEPTED || this == RECORDED;
		}

	}

	/** The group whose people may work on it. */
	public String group() {
		return City.groupOf(this.reader);
	}

	/** Whether somebody was asked in vain. */
	boolean isLost() {
		return switch (this.state) {
			case DECLINED, CONFLICT, SILENT, REPLACED -> true;
			case PROPOSED, ACCEPTED, RECORDED, RELEASED -> false;
		};
	}

	static String id(String reportId, int number, int round) {
		return "%s-R%d%s".formatted(reportId, number, (round == 0) ? "" : "-" + (round + 1));
	}

}
