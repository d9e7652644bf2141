package org.creativecities.replay.call;

import org.creativecities.replay.stage.Hands;
import java.util.HashMap;
import java.util.Map;

import org.creativecities.designation.application.Application;
import org.creativecities.designation.assessment.Evaluation;
import org.creativecities.designation.assessment.Evaluations;

import org.springframework.stereotype.Component;

/**
 * Experts and member cities who read applications. One expert declines once, so that
 * another is found.
 */
@Component
class Evaluators {

	static final String COMMENT = "The file is clear and complete. It says what the city has, what it plans and "
			+ "with whom, and how it means to pay for it; the figures hold together.";

	private final Hands hands;

	private final Evaluations evaluations;

	Evaluators(Hands hands, Evaluations evaluations) {
		this.hands = hands;
		this.evaluations = evaluations;
	}

	/**
	 * Everybody who was asked about a file accepts.
	 * @param firstDeclines whether the first one has no time, so that another is asked
	 */
	void accept(Application application, boolean firstDeclines) {
		for (var evaluation : this.evaluations.ofApplication(application.id())) {
			if (evaluation.state() == Evaluation.State.PROPOSED) {
				var declines = firstDeclines && evaluation.number() == 1;
				this.hands.complete(Hands.evaluator(evaluation.group()), evaluation.id(), "Activity_AcceptEvaluation",
						declines ? Map.of("answer", "decline", "reason", "No time before the date asked for.")
								: Map.of("answer", "accept"));
			}
		}
	}

	/** Everybody who accepted hands in. */
	void evaluate(Application application, Fate fate) {
		for (var evaluation : this.evaluations.ofApplication(application.id())) {
			if (evaluation.state() == Evaluation.State.ACCEPTED) {
				this.hands.complete(Hands.evaluator(evaluation.group()), evaluation.id(),
						"Activity_EvaluateApplication", sheet(evaluation, fate));
			}
		}
	}

	static Map<String, Object> sheet(Evaluation evaluation, Fate fate) {
		var score = switch (fate) {
			case NOT_RECOMMENDED -> 2;
			case DISPUTED -> (evaluation.number() == 2) ? 5 : 2;
			case SECOND_IN_FIELD -> 4;
			default -> 5;
		};
		var sheet = new HashMap<String, Object>();
		sheet.put("relevance", score);
		sheet.put("assets", score);
		sheet.put("localWork", score);
		sheet.put("cooperation", score);
		sheet.put("feasibility", Math.max(2, score - evaluation.number() % 2));
		sheet.put("comment", COMMENT);
		sheet.put("advice", (score > 3) ? "recommend" : "do-not-recommend");
		sheet.put("noConflict", true);
		return sheet;
	}

}
