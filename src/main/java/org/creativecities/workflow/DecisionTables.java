package org.creativecities.workflow;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/** Asks the decision tables in {@code processes/*.dmn}, in the version deployed last. */
@Component
public class DecisionTables {

	/**
	 * The one output of the one rule that applies.
	 * @throws IllegalStateException naming table and facts, if no rule or more than one
	 * applies
	 */
	public String decide(String decisionId, Map<String, Object> facts) {
		throw new UnsupportedOperationException();
	}

	/**
	 * The outputs of all rules that apply, in the order of the table; each a map from
	 * output name to value.
	 */
	public List<Map<String, Object>> collect(String decisionId, Map<String, Object> facts) {
		throw new UnsupportedOperationException();
	}

}
