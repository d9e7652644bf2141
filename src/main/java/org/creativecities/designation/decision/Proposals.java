package org.creativecities.designation.decision;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code proposal}. */
@Repository
class Proposals {

	private final JdbcClient sql;

	private final JdbcTemplate batches;

	Proposals(JdbcClient sql, JdbcTemplate batches) {
		this.sql = sql;
		this.batches = batches;
	}

	/**
	 * The proposals for all applications that are still to be decided, the best first.
	 */
	List<Proposal> ofCall(String callId) {
		return this.sql.sql("""
				SELECT p.*, a.city_id, a.country, a.field_id, a.mean, a.recommendation
				FROM proposal p JOIN application a ON a.id = p.application_id
				WHERE p.call_id = ? AND a.state = 'ASSESSED' ORDER BY p.position""")
			.param(callId)
			.query(Proposals::read)
			.list();
	}

	/** Replaces all proposals of a call. */
	void replace(String callId, List<Proposal> proposals) {
		this.sql.sql("DELETE FROM proposal WHERE call_id = ?").param(callId).update();
		this.batches.batchUpdate(
				"""
						INSERT INTO proposal (application_id, call_id, position, outcome, rule, flags) VALUES (?, ?, ?, ?, ?, ?)""",
				proposals.stream()
					.map(proposal -> new Object[] { proposal.applicationId(), callId, proposal.position(),
							proposal.outcome(), proposal.rule(), proposal.flags().toArray(String[]::new) })
					.toList());
	}

	/** Keeps what an officer chose where the rules left it open. */
	void settle(String applicationId, String outcome, String reason, String by) {
		this.sql.sql("""
				UPDATE proposal SET outcome = ?, settled_reason = ?, settled_by = ? WHERE application_id = ?""")
			.params(outcome, reason, by, applicationId)
			.update();
	}

	private static Proposal read(ResultSet row, int number) throws SQLException {
		return new Proposal(row.getString("application_id"), row.getString("city_id"), row.getString("country"),
				row.getString("field_id"), row.getInt("position"), row.getBigDecimal("mean"),
				row.getString("recommendation"), row.getString("outcome"), row.getString("rule"),
				texts(row.getArray("flags")), row.getString("settled_reason"));
	}

	private static List<String> texts(Array array) throws SQLException {
		return List.of((String[]) array.getArray());
	}

}
