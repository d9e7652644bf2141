package org.creativecities.replay.call;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * Answers every step of the diagrams with a delegate that does nothing, except to set the
 * variables without which a gateway, a timer, a due date or a decision of the diagram
 * cannot go on.
 */
final class EmptyDelegates {

	private final Map<String, Map<String, Object>> flags = new HashMap<>();

	JavaDelegate named(String bean) {
		return execution -> {
			var set = this.flags.getOrDefault(bean, Map.of());
			if (!set.isEmpty()) {
				execution.setVariables(set);
			}
		};
	}

	/** Sets the dates by those of a call. */
	void follow(CallPlan plan) {
		var deadline = Steps.deadline(plan);
		this.flags.put("openApplication",
				Map.of("draftBy", text(deadline.minusSeconds(1)), "chaseEndorsementOn", days(deadline, -7),
						"memberState", true, "memberCity", false, "callOpen", true, "liveApplication", false,
						"waitOneCall", true, "refusalsInARow", 0L, "refusalsAllowed", 2L));
		this.flags.put("storeDraft", Map.of("submitNow", true));
		this.flags.put("askMayor", Map.of("remindMayorOn", days(Steps.opening(plan), 7), "mayorLinkExpiresOn",
				days(Steps.opening(plan), 14)));
		this.flags.put("askEndorsement", Map.of("endorseBy", text(deadline.minusSeconds(1))));
		this.flags.put("recordEndorsement", Map.of("commissionAnswer", "endorse"));
		this.flags.put("closeCall", Map.of("toScreen", true, "screeningAlertOn", days(deadline, 300)));
		this.flags.put("closeFile", Map.of("submitted", true));
		this.flags.put("gatherFindings", Map.of("screenBy", days(deadline, 10)));
		this.flags.put("recordScreening", Map.of("graveDefects", 0L, "minorDefects", 0L, "mayClarify", false));
		this.flags.put("assignEvaluators", Map.of("missing", "evaluations", "evaluationBy", days(deadline, 60)));
		this.flags.put("recordAnswer", Map.of("accepted", true, "dueBy", days(deadline, 30), "alertOn",
				days(deadline, 33), "replaceOn", days(deadline, 40)));
		this.flags.put("planNextReminder", Map.of("anotherReminder", true, "remindOn", days(deadline, 20)));
		this.flags.put("scoreApplication", Map.of("wide", false, "mean", 92.0, "against", 0L, "evaluations", 5L,
				"minimum", 3L, "recommendedFrom", 70.0, "discussFrom", 50.0));
		this.flags.put("announceOutcome", Map.of("designated", true, "correctionUntil",
				days(Steps.announcement(plan), 7), "welcomeBy", days(Steps.announcement(plan), 14)));
	}

	static String days(Instant from, int days) {
		return text(from.plus(Duration.ofDays(days)));
	}

	private static String text(Instant instant) {
		return instant.toString();
	}

}
