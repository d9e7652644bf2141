package org.creativecities.designation;

import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What an evaluator sees in forms: little before accepting, a summary afterwards. */
@Service
public class EvaluationFile {

	private final JdbcClient sql;

	private final Applications applications;

	private final Evaluations evaluations;

	private final ApplicationFacts facts;

	private final EvaluationTime time;

	EvaluationFile(JdbcClient sql, Applications applications, Evaluations evaluations, ApplicationFacts facts,
			EvaluationTime time) {
		this.sql = sql;
		this.applications = applications;
		this.evaluations = evaluations;
		this.facts = facts;
		this.time = time;
	}

	/** For the form {@code accept-evaluation}: whose file it is, and until when. */
	public Map<String, Object> invitation(String evaluationId) {
		var evaluation = this.evaluations.get(evaluationId);
		var values = this.facts.of(this.applications.get(evaluation.applicationId()));
		values.put("answerDay", this.time.shown(evaluation.answerBy()));
		values.put("days", this.time.workDays());
		return values;
	}

	/** For the form {@code evaluate-application}: what the city says of itself, too. */
	public Map<String, Object> sheet(String evaluationId) {
		var evaluation = this.evaluations.get(evaluationId);
		var values = this.facts.of(this.applications.get(evaluation.applicationId()));
		values.put("evaluationId", evaluationId);
		values.put("dueDay", this.time.shown(evaluation.dueAt()));
		values.put("summary", summary(evaluation.applicationId()));
		return values;
	}

	/** Section 6 of the form; empty if the application has none. */
	private String summary(String applicationId) {
		return this.sql.sql("SELECT coalesce(candidature ->> 'presentation', '') FROM application WHERE id = ?")
			.param(applicationId)
			.query(String.class)
			.single();
	}

}
