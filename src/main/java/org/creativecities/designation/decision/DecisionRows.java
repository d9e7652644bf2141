package org.creativecities.designation.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table {@code decision}; rows are only added, the last one of an application counts.
 */
@Repository
class DecisionRows {

	private final JdbcClient sql;

	private final JdbcTemplate batches;

	DecisionRows(JdbcClient sql, JdbcTemplate batches) {
		this.sql = sql;
		this.batches = batches;
	}

	void add(List<Decision> decisions) {
		this.batches.batchUpdate(
				"""
						INSERT INTO decision (application_id, proposed, proposed_reason, outcome, reason, override_reason, decided_by,
						  decided_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
				decisions.stream()
					.map(decision -> new Object[] { decision.applicationId(), decision.proposed(),
							decision.proposedReason(), decision.outcome(), decision.reason(), decision.overrideReason(),
							decision.by(), Timestamp.from(decision.at()) })
					.toList());
	}

	/** What counts for each application of a call. */
	List<Decision> lastOfCall(String callId) {
		return this.sql.sql("""
				SELECT DISTINCT ON (d.application_id) d.* FROM decision d JOIN application a ON a.id = d.application_id
				WHERE a.call_id = ? ORDER BY d.application_id, d.id DESC""")
			.param(callId)
			.query(DecisionRows::read)
			.list();
	}

	Decision last(String applicationId) {
		return this.sql.sql("SELECT * FROM decision WHERE application_id = ? ORDER BY id DESC LIMIT 1")
			.param(applicationId)
			.query(DecisionRows::read)
			.single();
	}

	/**
	 * Tells letters about one decision on an application from those about the next, when
	 * the first is corrected.
	 */
	String occasion(String applicationId) {
		return "decision" + this.sql.sql("SELECT max(id) FROM decision WHERE application_id = ?")
			.param(applicationId)
			.query(Long.class)
			.single();
	}

	private static Decision read(ResultSet row, int number) throws SQLException {
		return new Decision(row.getString("application_id"), row.getString("proposed"),
				row.getString("proposed_reason"), row.getString("outcome"), row.getString("reason"),
				row.getString("override_reason"), row.getString("decided_by"),
				row.getTimestamp("decided_at").toInstant());
	}

}
