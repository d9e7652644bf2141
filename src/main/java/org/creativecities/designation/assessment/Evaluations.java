package org.creativecities.designation.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.creativecities.designation.application.ApplicationEnded;
import org.creativecities.designation.application.Applications;
import org.creativecities.designation.assessment.Assessment.Missing;
import org.creativecities.designation.assessment.Evaluation.Kind;
import org.creativecities.designation.assessment.Evaluation.State;
import org.creativecities.documents.Documents;
import org.creativecities.workflow.InputRefused;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is asked to evaluate, and what they answer. Every change first locks the
 * application, so that of two who hand in at once one is surely the last.
 */
@Service
@Transactional
public class Evaluations {

	private final JdbcClient sql;

	private final Applications applications;

	private final Assessments assessments;

	private final Documents documents;

	private final EvaluationTime time;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Evaluations(JdbcClient sql, Applications applications, Assessments assessments, Documents documents,
			EvaluationTime time, ApplicationEventPublisher events, Clock clock) {
		this.sql = sql;
		this.applications = applications;
		this.assessments = assessments;
		this.documents = documents;
		this.time = time;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * @throws IllegalArgumentException if there is no such evaluation
	 */
	public Evaluation get(String id) {
		return this.sql.sql("SELECT * FROM evaluation WHERE id = ?")
			.param(id)
			.query(Evaluations::read)
			.optional()
			.orElseThrow(() -> new IllegalArgumentException("There is no evaluation '%s'.".formatted(id)));
	}

	public boolean exists(String id) {
		return this.sql.sql("SELECT count(*) FROM evaluation WHERE id = ?").param(id).query(Integer.class).single() > 0;
	}

	/** All evaluations of an application, whatever became of them, in order. */
	public List<Evaluation> ofApplication(String applicationId) {
		return this.sql.sql("SELECT * FROM evaluation WHERE application_id = ? ORDER BY number")
			.param(applicationId)
			.query(Evaluations::read)
			.list();
	}

	/** Asks somebody to evaluate; the days for an answer are a setting. */
	Evaluation propose(String applicationId, Evaluator evaluator, String by) {
		var number = this.sql.sql("SELECT coalesce(max(number), 0) + 1 FROM evaluation WHERE application_id = ?")
			.param(applicationId)
			.query(Integer.class)
			.single();
		var id = applicationId.replaceFirst("^APP", "EVAL") + "-" + number;
		this.sql
			.sql("""
					INSERT INTO evaluation (id, application_id, number, kind, evaluator, state, proposed_at, answer_by, proposed_by)
					VALUES (?, ?, ?, ?, ?, 'PROPOSED', ?, ?, ?)""")
			.params(id, applicationId, number, evaluator.kind().name(), evaluator.id(),
					Timestamp.from(this.clock.instant()), Timestamp.from(this.time.answerBy()), by)
			.update();
		this.events.publishEvent(new EvaluatorProposed(id));
		return get(id);
	}

	/**
	 * The evaluator takes the file on, and may read it from now on.
	 * @return with the instant by which the evaluation is due: never after the end of the
	 * evaluation time
	 */
	public Evaluation accept(String id, String by) {
		var evaluation = locked(id, State.PROPOSED);
		this.sql.sql("""
				UPDATE evaluation SET state = 'ACCEPTED', answered_by = ?,
				  due_at = (SELECT least(?, ends_at) FROM assessment WHERE application_id = ?) WHERE id = ?""")
			.params(by, Timestamp.from(this.time.workBy()), evaluation.applicationId(), id)
			.update();
		this.documents.allow(evaluation.applicationId(), evaluation.group());
		return get(id);
	}

	/**
	 * The evaluator declines.
	 * @param conflict whether a conflict of interest is why; then nobody asks them again
	 * about this city
	 */
	public void decline(String id, boolean conflict, String reason, String by) {
		locked(id, State.PROPOSED);
		this.sql.sql("""
				UPDATE evaluation SET state = 'DECLINED', conflict = ?, decline_reason = ?, answered_by = ?
				WHERE id = ?""").params(conflict, reason.isBlank() ? null : reason, by, id).update();
	}

	/** No answer came in time, which counts as declined. */
	public void silent(String id) {
		locked(id, State.PROPOSED);
		become(id, State.SILENT);
	}

	/**
	 * Takes a finished evaluation. Whoever hands in last ends the waiting of the
	 * assessment ({@link EvaluationsComplete}).
	 * @throws InputRefused if the file is no longer evaluated
	 */
	public void record(String id, ScoreSheet sheet, String by) {
		var evaluation = locked(id, State.ACCEPTED);
		this.sql.sql("""
				UPDATE evaluation SET state = 'RECORDED', relevance = ?, assets = ?, local_work = ?, cooperation = ?,
				  feasibility = ?, advice = ?, comment = ?, answered_by = ?, recorded_at = ? WHERE id = ?""")
			.params(sheet.relevance(), sheet.assets(), sheet.localWork(), sheet.cooperation(), sheet.feasibility(),
					sheet.advice().code(), sheet.comment(), by, Timestamp.from(this.clock.instant()), id)
			.update();
		if (this.assessments.get(evaluation.applicationId()).missing() == Missing.NOTHING) {
			this.events.publishEvent(new EvaluationsComplete(evaluation.applicationId()));
		}
	}

	/** A late evaluator loses the file. */
	void replace(Evaluation evaluation) {
		become(evaluation.id(), State.REPLACED);
		this.documents.disallow(evaluation.applicationId(), evaluation.group());
	}

	/**
	 * Frees all evaluators of whom something is still expected: the application is
	 * withdrawn or cancelled, or enough have handed in. They are thanked.
	 */
	public void release(String applicationId) {
		this.applications.lock(applicationId);
		ofApplication(applicationId).stream().filter(evaluation -> evaluation.state().isLive()).forEach(evaluation -> {
			become(evaluation.id(), State.RELEASED);
			this.documents.disallow(applicationId, evaluation.group());
			this.events.publishEvent(new EvaluationReleased(evaluation.id()));
		});
	}

	@EventListener
	void release(ApplicationEnded ended) {
		release(ended.applicationId());
		close(ended.applicationId());
	}

	/** The outcome is there: nobody needs the file for an evaluation any more. */
	public void close(String applicationId) {
		ofApplication(applicationId).forEach(evaluation -> this.documents.disallow(applicationId, evaluation.group()));
	}

	private void become(String id, State state) {
		this.sql.sql("UPDATE evaluation SET state = ? WHERE id = ?").params(state.name(), id).update();
	}

	private Evaluation locked(String id, State expected) {
		this.sql.sql(
				"SELECT id FROM application WHERE id = (SELECT application_id FROM evaluation WHERE id = ?) FOR UPDATE")
			.param(id)
			.query(String.class)
			.optional();
		var evaluation = get(id);
		if (evaluation.state() != expected) {
			throw new InputRefused("", "assessment.no-longer-asked", id);
		}
		return evaluation;
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
