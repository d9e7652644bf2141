package org.creativecities.workflow;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

/**
 * Asks a decision table given as text, without the process engine: one that was frozen
 * for a case, or stands in a file that is checked. Only FEEL is run, since such a file
 * may come from anybody.
 */
public final class FrozenTable {

	private static final DmnEngine ENGINE = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

	private FrozenTable() {
	}

	/**
	 * The one output of the one rule that applies.
	 * @param table a DMN file with one decision
	 * @throws IllegalStateException if it is none, or not exactly one rule applies
	 */
	public static String decide(String table, Map<String, Object> facts) {
		if (table.contains("expressionLanguage") || table.contains("<!DOCTYPE")) {
			throw new IllegalStateException("A table in another language than FEEL is not run");
		}
		var decisions = ENGINE.parseDecisions(new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)));
		if (decisions.size() != 1) {
			throw new IllegalStateException("%d decisions in one table".formatted(decisions.size()));
		}
		var result = ENGINE.evaluateDecisionTable(decisions.get(0), facts);
		if (result.size() != 1) {
			throw new IllegalStateException("%d rules apply to %s".formatted(result.size(), facts));
		}
		return String.valueOf((Object) result.getSingleResult().getSingleEntry());
	}

}
