package org.creativecities.designation.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;

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

	/**
	 * What a city is told about its application: the average of each criterion and the
	 * comments, in no order that tells who wrote which. Empty if nobody evaluated it.
	 */
	@Transactional(readOnly = true)
	public Feedback feedback(String applicationId) {
		var averages = this.sql.sql("""
				SELECT avg(relevance), avg(assets), avg(local_work), avg(cooperation), avg(feasibility) FROM evaluation
				WHERE application_id = ? AND state = 'RECORDED' HAVING count(*) > 0""")
			.param(applicationId)
			.query((row, number) -> List.of(average(row.getBigDecimal(1)), average(row.getBigDecimal(2)),
					average(row.getBigDecimal(3)), average(row.getBigDecimal(4)), average(row.getBigDecimal(5))))
			.optional()
			.orElse(List.of());
		var comments = this.sql.sql("SELECT comment FROM evaluation WHERE application_id = ? AND state = 'RECORDED'")
			.param(applicationId)
			.query(String.class)
			.list();
		return new Feedback(averages, comments.stream().sorted(Comparator.comparing(String::hashCode)).toList());
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

	private static BigDecimal average(BigDecimal exact) {
		return exact.setScale(1, RoundingMode.HALF_UP);
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
