package org.creativecities.designation.assessment;

import java.math.BigDecimal;

import org.creativecities.designation.application.Application.State;
import org.creativecities.designation.application.Applications;
import org.creativecities.designation.assessment.ScoreSheet.Advice;
import org.creativecities.designation.call.Calls;
import org.creativecities.settings.Settings;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the evaluations of an application come to. Scores advise; nobody is designated by
 * them.
 */
@Service
@Transactional
public class Scores {

	private final JdbcClient sql;

	private final Applications applications;

	private final Assessments assessments;

	private final Settings settings;

	private final Calls calls;

	Scores(JdbcClient sql, Applications applications, Assessments assessments, Settings settings, Calls calls) {
		this.sql = sql;
		this.applications = applications;
		this.assessments = assessments;
		this.settings = settings;
		this.calls = calls;
	}

	/**
	 * Gives each evaluation its points by the weights of today, and combines them.
	 * @throws IllegalStateException if the weights do not sum to 100
	 */
	public Result score(String applicationId) {
		this.applications.lock(applicationId);
		var weights = Weights.of(this.settings);
		this.sql.sql("""
				UPDATE evaluation SET score = round((:c1 * relevance + :c2 * assets + :c3 * local_work
				  + :c4 * cooperation + :c5 * feasibility)::numeric / :highest, 2)
				WHERE application_id = :id AND state = 'RECORDED'""")
			.param("c1", weights.relevance())
			.param("c2", weights.assets())
			.param("c3", weights.localWork())
			.param("c4", weights.cooperation())
			.param("c5", weights.feasibility())
			.param("highest", ScoreSheet.HIGHEST)
			.param("id", applicationId)
			.update();
		var result = result(applicationId);
		this.sql.sql("UPDATE application SET mean = ?, spread = ?, against = ?, evaluations = ? WHERE id = ?")
			.params(result.mean(), result.spread(), result.against(), result.evaluations(), applicationId)
			.update();
		return result;
	}

	/** Writes the recommendation down; the application waits for the decision now. */
	public void assess(String applicationId, String recommendation) {
		var application = this.applications.lock(applicationId);
		this.sql.sql("UPDATE application SET recommendation = ? WHERE id = ?")
			.params(recommendation, applicationId)
			.update();
		this.applications.become(applicationId, State.ASSESSED);
		this.calls.assessed(application.callId());
	}

	private Result result(String applicationId) {
		var extra = this.assessments.get(applicationId).extra();
		var widest = this.settings.number("designation.evaluation.spread");
		return this.sql.sql("""
				SELECT coalesce(round(avg(score), 2), 0) AS mean, coalesce(max(score) - min(score), 0) AS spread,
				       count(*) FILTER (WHERE advice = ?) AS against, count(*) AS evaluations
				FROM evaluation WHERE application_id = ? AND state = 'RECORDED'""")
			.params(Advice.DO_NOT_RECOMMEND.code(), applicationId)
			.query((row, number) -> new Result(row.getBigDecimal("mean"), row.getBigDecimal("spread"),
					row.getInt("against"), row.getInt("evaluations"),
					!extra && row.getBigDecimal("spread").compareTo(widest) > 0))
			.single();
	}

	/**
	 * What the evaluations come to.
	 *
	 * @param mean 0 to 100; 0 if there is none
	 * @param spread points between the highest and the lowest
	 * @param against how many advise against a designation
	 * @param evaluations how many there are
	 * @param wide whether the spread asks for an extra expert, whom there is only once
	 */
	public record Result(BigDecimal mean, BigDecimal spread, int against, int evaluations, boolean wide) {
	}

}
