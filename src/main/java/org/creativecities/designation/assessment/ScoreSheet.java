package org.creativecities.designation.assessment;

/**
 * What an evaluator hands in. Scores are whole numbers from 0 to 5 [assumed].
 *
 * @param relevance C1: to the 2030 Agenda and the Mission Statement
 * @param assets C2: creative assets of the field
 * @param localWork C3: local initiatives
 * @param cooperation C4: international and Global South cooperation
 * @param feasibility C5: budget, team, communication
 * @param comment 20 to 300 words; the city reads it without its author's name
 */
public record ScoreSheet(int relevance, int assets, int localWork, int cooperation, int feasibility, Advice advice,
		String comment) {

	/** Highest score of a criterion. */
	static final int HIGHEST = 5;

	/** What the evaluator advises. */
	public enum Advice {

		RECOMMEND("recommend"), WITH_RESERVATION("with-reservation"), DO_NOT_RECOMMEND("do-not-recommend");

		private final String code;

		Advice(String code) {
			this.code = code;
		}

		/** As forms and tables write it. */
		public String code() {
			return this.code;
		}

		public static Advice of(String code) {
			for (var advice : values()) {
				if (advice.code.equals(code)) {
					return advice;
				}
			}
			throw new IllegalArgumentException("There is no advice '%s'.".formatted(code));
		}

	}

}
