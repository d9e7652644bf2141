package org.creativecities.designation.call;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.creativecities.settings.Settings;
import org.creativecities.workflow.FormValues;
import org.creativecities.workflow.InputRefused.Defect;

/**
 * What an officer entered of the {@link Scoring} of a call; what is left open takes the
 * value of its setting.
 *
 * @param entered by the key of the form
 */
public record ScoringProposal(Map<String, BigDecimal> entered) {

	private static final List<String> KEYS = List.of("weightRelevance", "weightAssets", "weightLocalWork",
			"weightCooperation", "weightFeasibility", "minimumEvaluations", "spread", "recommendedFrom", "discussFrom");

	/** Nothing entered: the settings as they are. */
	static final ScoringProposal OPEN = new ScoringProposal(Map.of());

	static ScoringProposal of(FormValues form) {
		var entered = new HashMap<String, BigDecimal>();
		KEYS.forEach(key -> form.number(key).ifPresent(number -> entered.put(key, number)));
		return new ScoringProposal(entered);
	}

	Scoring completed(Settings settings) {
		var weight = "designation.evaluation.weight.";
		return new Scoring(count("weightRelevance", settings.count(weight + "relevance")),
				count("weightAssets", settings.count(weight + "assets")),
				count("weightLocalWork", settings.count(weight + "local-work")),
				count("weightCooperation", settings.count(weight + "cooperation")),
				count("weightFeasibility", settings.count(weight + "feasibility")),
				count("minimumEvaluations", settings.count("designation.evaluation.minimum")),
				number("spread", settings.number("designation.evaluation.spread")),
				number("recommendedFrom", settings.number("designation.recommendation.recommended-from")),
				number("discussFrom", settings.number("designation.recommendation.discuss-from")));
	}

	/** What is wrong with the numbers of a proposed call; empty if nothing is. */
	static List<Defect> defects(Scoring scoring) {
		var defects = new ArrayList<Defect>();
		if (scoring.weights() != Scoring.WHOLE) {
			defects.add(new Defect("weightRelevance", "designation.call.weights", List.of(scoring.weights())));
		}
		if (scoring.discussFrom().compareTo(scoring.recommendedFrom()) > 0) {
			defects.add(new Defect("discussFrom", "designation.call.recommendation",
					List.of(scoring.discussFrom(), scoring.recommendedFrom())));
		}
		return defects;
	}

	private int count(String key, int setting) {
		return number(key, BigDecimal.valueOf(setting)).intValueExact();
	}

	private BigDecimal number(String key, BigDecimal setting) {
		return this.entered.getOrDefault(key, setting);
	}

}
