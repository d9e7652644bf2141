package org.creativecities.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
	 * The version that is in force now, for whoever has to ask the same one again later.
	 */
	public String version(String decisionId) {
		return this.engine.asProduct(() -> this.engine.all()
			.getRepositoryService()
			.createDecisionDefinitionQuery()
			.decisionDefinitionKey(decisionId)
			.latestVersion()
			.singleResult()
			.getId());
	}

	/** The text of the version that is in force now, for a case in which it is frozen. */
	public String text(String decisionId) {
		return this.engine.asProduct(() -> {
			try (var model = this.engine.all().getRepositoryService().getDecisionModel(version(decisionId))) {
				return new String(model.readAllBytes(), StandardCharsets.UTF_8);
			}
			catch (IOException unread) {
				throw new UncheckedIOException(unread);
			}
		});
	}

	/** As {@link #decide}, of one version. */
	public String decideBy(String version, Map<String, Object> facts) {
		return single(version, facts, askVersion(version, facts));
	}

	/** As {@link #collect}, of one version. */
	public List<Map<String, Object>> collectBy(String version, Map<String, Object> facts) {
		return askVersion(version, facts).getResultList();
	}

	/**
	 * The one output of the one rule that applies.
	 * @throws IllegalStateException naming table and facts, if no rule or more than one
	 * applies
	 */
	public String decide(String decisionId, Map<String, Object> facts) {
		return single(decisionId, facts, ask(decisionId, facts));
	}

	private static String single(String table, Map<String, Object> facts, DmnDecisionTableResult result) {
		if (result.size() != 1) {
			throw new IllegalStateException("%d rules of the decision table '%s' apply to %s; one was expected."
				.formatted(result.size(), table, new TreeMap<>(facts)));
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

	private DmnDecisionTableResult askVersion(String version, Map<String, Object> facts) {
		return this.engine
			.asProduct(() -> this.engine.all().getDecisionService().evaluateDecisionTableById(version, facts));
	}

}
