package org.creativecities.workflow;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.springframework.stereotype.Component;

/** Asks the decision tables in {@code processes/*.dmn}, in the version deployed last. */
@Component
public class DecisionTables {

	private final Engine engine;

	DecisionTables(Engine engine) {
		this.engine = engine;
	}

	/**
	 * The one output of the one rule that applies.
	 * @throws IllegalStateException naming table and facts, if no rule or more than one
	 * applies
	 */
	public String decide(String decisionId, Map<String, Object> facts) {
		var result = ask(decisionId, facts);
		if (result.size() != 1) {
			throw new IllegalStateException("%d rules of the decision table '%s' apply to %s; one was expected."
				.formatted(result.size(), decisionId, new TreeMap<>(facts)));
		}
		return String.valueOf((Object) result.getSingleResult().getSingleEntry());
	}

	/**
	 * The outputs of all rules that apply, in the order of the table; each a map from
	 * output name to value.
	 */
	public List<Map<String, Object>> collect(String decisionId, Map<String, Object> facts) {
		return ask(decisionId, facts).getResultList();
	}

	private DmnDecisionTableResult ask(String decisionId, Map<String, Object> facts) {
		return this.engine
			.asProduct(() -> this.engine.all().getDecisionService().evaluateDecisionTableByKey(decisionId, facts));
	}

}
