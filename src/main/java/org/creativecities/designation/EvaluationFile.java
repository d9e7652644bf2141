package org.creativecities.designation;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What an evaluator sees in forms: little before accepting, a summary afterwards. */
@Service
public class EvaluationFile {

	private static final Set<String> SECRETARIAT = Set.of("secretariat", "secretariat-head");

	private final JdbcClient sql;

	private final Applications applications;

	private final Evaluations evaluations;

	private final ApplicationFacts facts;

	private final EvaluationTime time;

	private final SubmittedFiles submitted;

	EvaluationFile(JdbcClient sql, Applications applications, Evaluations evaluations, ApplicationFacts facts,
			EvaluationTime time, SubmittedFiles submitted) {
		this.sql = sql;
		this.applications = applications;
		this.evaluations = evaluations;
		this.facts = facts;
		this.time = time;
		this.submitted = submitted;
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

	/**
	 * The whole file, for those who may read it: the evaluator who has accepted and not
	 * lost it again, and the secretariat. To anybody else there is none.
	 * @param groups of the person who asks
	 */
	public Optional<FileToRead> open(String evaluationId, Set<String> groups) {
		if (!this.evaluations.exists(evaluationId)) {
			return Optional.empty();
		}
		var evaluation = this.evaluations.get(evaluationId);
		var evaluator = evaluation.state().mayRead() && groups.contains(evaluation.group());
		if (!evaluator && Collections.disjoint(groups, SECRETARIAT)) {
			return Optional.empty();
		}
		return Optional.of(this.submitted.of(this.applications.get(evaluation.applicationId())));
	}

	/** Section 6 of the form; empty if the application has none. */
	private String summary(String applicationId) {
		return this.sql.sql("SELECT coalesce(candidature ->> 'presentation', '') FROM application WHERE id = ?")
			.param(applicationId)
			.query(String.class)
			.single();
	}

}
