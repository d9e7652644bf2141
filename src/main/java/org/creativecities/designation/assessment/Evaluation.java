package org.creativecities.designation.assessment;

import java.time.Instant;

import org.creativecities.network.City;

/**
 * One evaluator's work on one application. Holds no scores: nobody who reads this learns
 * what another thinks.
 *
 * @param id such as {@code EVAL-2019-IT-BIELLA-3}; also the business key of its process
 * @param evaluator id of an expert or a city
 * @param answerBy until when to accept, exclusive
 * @param dueAt until when to hand in, exclusive; {@code null} until accepted
 * @param declineReason {@code null} unless declined
 * @param proposedBy {@code system}, or the officer who named the evaluator
 */
public record Evaluation(String id, String applicationId, int number, Kind kind, String evaluator, State state,
		Instant proposedAt, Instant answerBy, Instant dueAt, String declineReason, boolean conflict,
		String proposedBy) {

	/** In which capacity somebody evaluates. */
	public enum Kind {

		EXPERT, MEMBER

	}

	/** Where an evaluation stands. */
	public enum State {

		PROPOSED, ACCEPTED, DECLINED, SILENT, RECORDED, REPLACED, RELEASED;

		/** Whether something is still expected of the evaluator. */
		public boolean isLive() {
			return this == PROPOSED || this == ACCEPTED;
		}

		/** Whether the evaluator may read the file. */
		public boolean mayRead() {
			return this == ACCEPTED || this == RECORDED;
		}

	}

	/** The group whose people may work on it. */
	public String group() {
		return group(this.kind, this.evaluator);
	}

	static String group(Kind kind, String evaluator) {
		return (kind == Kind.EXPERT) ? "expert-" + evaluator : City.groupOf(evaluator);
	}

}
