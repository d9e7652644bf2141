package org.creativecities.designation.assessment;

import java.math.BigDecimal;

import org.creativecities.designation.application.Application.State;
import org.creativecities.designation.application.Applications;
import org.creativecities.designation.assessment.ScoreSheet.Advice;
import org.creativecities.designation.call.Calls;
import org.creativecities.designation.call.Scoring;
import org.creativecities.designation.call.Scorings;

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

	private final Scorings scorings;

	private final Calls calls;

	Scores(JdbcClient sql, Applications applications, Assessments assessments, Scorings scorings, Calls calls) {
		this.sql = sql;
		this.applications = applications;
		this.assessments = assessments;
		this.scorings = scorings;
		this.calls = calls;
	}

	/**
	 * Gives each evaluation its points by the weights of the call, and combines them.
	 * @throws IllegalStateException if the call has no weights of its own and those of
	 * the settings do not sum to 100
	 */
	public Result score(String applicationId) {
		var scoring = this.scorings.of(this.applications.lock(applicationId).callId());
		this.sql.sql("""
				UPDATE evaluation SET score = round((:c1 * relevance + :c2 * assets + :c3 * local_work
				  + :c4 * cooperation + :c5 * feasibility)::numeric / :highest, 2)
				WHERE application_id = :id AND state = 'RECORDED'""")
			.param("c1", scoring.relevance())
			.param("c2", scoring.assets())
			.param("c3", scoring.localWork())
			.param("c4", scoring.cooperation())
			.param("c5", scoring.feasibility())
			.param("highest", ScoreSheet.HIGHEST)
			.param("id", applicationId)
			.update();
		var result = result(applicationId, scoring);
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

	private Result result(String applicationId, Scoring scoring) {
		var extra = this.assessments.get(applicationId).extra();
		return this.sql.sql("""
				SELECT coalesce(round(avg(score), 2), 0) AS mean, coalesce(max(score) - min(score), 0) AS spread,
				       count(*) FILTER (WHERE advice = ?) AS against, count(*) AS evaluations
				FROM evaluation WHERE application_id = ? AND state = 'RECORDED'""")
			.params(Advice.DO_NOT_RECOMMEND.code(), applicationId)
			.query((row, number) -> new Result(row.getBigDecimal("mean"), row.getBigDecimal("spread"),
					row.getInt("against"), row.getInt("evaluations"),
					!extra && row.getBigDecimal("spread").compareTo(scoring.spread()) > 0, scoring))
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
	 * @param scoring of the call, which the recommendation goes by, too
	 */
	public record Result(BigDecimal mean, BigDecimal spread, int against, int evaluations, boolean wide,
			Scoring scoring) {
	}

}
