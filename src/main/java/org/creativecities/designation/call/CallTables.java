package org.creativecities.designation.call;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.creativecities.settings.Remembered;
import org.creativecities.workflow.DecisionTables;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The decision tables that Java asks about applications, each call in the versions that
 * were in force when it opened: what an administrator changes reaches the next call, and
 * all applications of one call are treated alike.
 */
@Component
public class CallTables {

	private static final List<String> TABLES = List.of("endorsement-limit", "screening-defects", "evaluator-conflict",
			"country-limit", "tie-order");

	private final DecisionTables tables;

	private final JdbcClient sql;

	private final Remembered<Map<String, String>> versions;

	CallTables(DecisionTables tables, JdbcClient sql) {
		this.tables = tables;
		this.sql = sql;
		this.versions = new Remembered<>(this::read);
	}

	/** A decision table in one version. */
	public interface Table {

		/** The one output of the one rule that applies. */
		String decide(Map<String, Object> facts);

		/** The outputs of all rules that apply, in the order of the table. */
		List<Map<String, Object>> collect(Map<String, Object> facts);

	}

	/**
	 * A table as it holds for a call; for one that never opened, as it is in force now.
	 */
	public Table of(String callId, String decisionId) {
		return Optional.ofNullable(this.versions.get().get(callId + "/" + decisionId))
			.map(this::fixed)
			.orElseGet(() -> latest(decisionId));
	}

	/** The call opens: from now on it keeps its tables. */
	void fix(String callId) {
		TABLES.forEach(table -> this.sql
			.sql("INSERT INTO call_table (call_id, decision_id, version_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
			.params(callId, table, this.tables.version(table))
			.update());
		this.versions.forget();
	}

	private Map<String, String> read() {
		var versions = new HashMap<String, String>();
		this.sql.sql("SELECT call_id || '/' || decision_id AS name, version_id FROM call_table").query(row -> {
			versions.put(row.getString("name"), row.getString("version_id"));
		});
		return versions;
	}

	private Table fixed(String version) {
		return table(facts -> this.tables.decideBy(version, facts), facts -> this.tables.collectBy(version, facts));
	}

	private Table latest(String decisionId) {
		return table(facts -> this.tables.decide(decisionId, facts), facts -> this.tables.collect(decisionId, facts));
	}

	private static Table table(Function<Map<String, Object>, String> decide,
			Function<Map<String, Object>, List<Map<String, Object>>> collect) {
		return new Table() {

			@Override
			public String decide(Map<String, Object> facts) {
				return decide.apply(facts);
			}

			@Override
			public List<Map<String, Object>> collect(Map<String, Object> facts) {
				return collect.apply(facts);
			}

		};
	}

}
