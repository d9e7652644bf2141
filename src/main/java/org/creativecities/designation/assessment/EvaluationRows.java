package org.creativecities.designation.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

import org.creativecities.designation.assessment.Evaluation.Kind;
import org.creativecities.designation.assessment.Evaluation.State;
import org.creativecities.workflow.InputRefused;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code evaluation}. */
@Repository
class EvaluationRows {

	private final JdbcClient sql;

	EvaluationRows(JdbcClient sql) {
		this.sql = sql;
	}

	Evaluation get(String id) {
		return this.sql.sql("SELECT * FROM evaluation WHERE id = ?")
			.param(id)
			.query(EvaluationRows::read)
			.optional()
			.orElseThrow(() -> new IllegalArgumentException("There is no evaluation '%s'.".formatted(id)));
	}

	boolean exists(String id) {
		return this.sql.sql("SELECT count(*) FROM evaluation WHERE id = ?").param(id).query(Integer.class).single() > 0;
	}

	List<Evaluation> ofApplication(String applicationId) {
		return this.sql.sql("SELECT * FROM evaluation WHERE application_id = ? ORDER BY number")
			.param(applicationId)
			.query(EvaluationRows::read)
			.list();
	}

	/** Of a member city, those of which something is still expected of it. */
	List<Evaluation> liveOf(String cityId) {
		return this.sql.sql("""
				SELECT * FROM evaluation WHERE kind = 'MEMBER' AND evaluator = ? AND state IN ('PROPOSED', 'ACCEPTED')
				ORDER BY application_id""").param(cityId).query(EvaluationRows::read).list();
	}

	/**
	 * As {@link #get}, and nobody else changes it, nor counts, before this transaction
	 * ends.
	 */
	Evaluation lock(String id) {
		this.sql.sql(
				"SELECT id FROM application WHERE id = (SELECT application_id FROM evaluation WHERE id = ?) FOR UPDATE")
			.param(id)
			.query(String.class)
			.optional();
		return get(id);
	}

	/**
	 * As {@link #lock}.
	 * @throws InputRefused if it stands elsewhere
	 */
	Evaluation locked(String id, State expected) {
		var evaluation = lock(id);
		if (evaluation.state() != expected) {
			throw new InputRefused("", "assessment.no-longer-asked", id);
		}
		return evaluation;
	}

	/** Adds an evaluation under the next number of its application. */
	String propose(String applicationId, Evaluator evaluator, Instant now, Instant answerBy, String by) {
		var number = this.sql.sql("SELECT coalesce(max(number), 0) + 1 FROM evaluation WHERE application_id = ?")
			.param(applicationId)
			.query(Integer.class)
			.single();
		var id = applicationId.replaceFirst("^APP", "EVAL") + "-" + number;
		this.sql
			.sql("""
					INSERT INTO evaluation (id, application_id, number, kind, evaluator, state, proposed_at, answer_by, proposed_by)
					VALUES (?, ?, ?, ?, ?, 'PROPOSED', ?, ?, ?)""")
			.params(id, applicationId, number, evaluator.kind().name(), evaluator.id(), Timestamp.from(now),
					Timestamp.from(answerBy), by)
			.update();
		return id;
	}

	/** Due by then, but never after the end of the evaluation time. */
	void accept(String id, Instant due, String by) {
		this.sql.sql("""
				UPDATE evaluation e SET state = 'ACCEPTED', answered_by = ?, due_at = least(?, a.ends_at)
				FROM assessment a WHERE a.application_id = e.application_id AND e.id = ?""")
			.params(by, Timestamp.from(due), id)
			.update();
	}

	void decline(String id, boolean conflict, String reason, String by) {
		this.sql.sql("""
				UPDATE evaluation SET state = 'DECLINED', conflict = ?, decline_reason = ?, answered_by = ?
				WHERE id = ?""").params(conflict, reason.isBlank() ? null : reason, by, id).update();
	}

	void record(String id, ScoreSheet sheet, Instant now, String by) {
		this.sql.sql("""
				UPDATE evaluation SET state = 'RECORDED', relevance = ?, assets = ?, local_work = ?, cooperation = ?,
				  feasibility = ?, advice = ?, comment = ?, answered_by = ?, recorded_at = ? WHERE id = ?""")
			.params(sheet.relevance(), sheet.assets(), sheet.localWork(), sheet.cooperation(), sheet.feasibility(),
					sheet.advice().code(), sheet.comment(), by, Timestamp.from(now), id)
			.update();
	}

	void become(String id, State state) {
		this.sql.sql("UPDATE evaluation SET state = ? WHERE id = ?").params(state.name(), id).update();
	}

	private static Evaluation read(ResultSet row, int number) throws SQLException {
		return new Evaluation(row.getString("id"), row.getString("application_id"), row.getInt("number"),
				Kind.valueOf(row.getString("kind")), row.getString("evaluator"), State.valueOf(row.getString("state")),
				row.getTimestamp("proposed_at").toInstant(), row.getTimestamp("answer_by").toInstant(),
				instant(row.getTimestamp("due_at")), row.getString("decline_reason"), row.getBoolean("conflict"),
				row.getString("proposed_by"));
	}

	private static Instant instant(Timestamp time) {
		return (time != null) ? time.toInstant() : null;
	}

}
