package org.creativecities.designation.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;

import org.creativecities.designation.application.Applications;
import org.creativecities.designation.call.Scorings;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a city is told about its application by those who evaluated it. */
@Service
@Transactional(readOnly = true)
public class Feedbacks {

	private final JdbcClient sql;

	private final Applications applications;

	private final Scorings scorings;

	Feedbacks(JdbcClient sql, Applications applications, Scorings scorings) {
		this.sql = sql;
		this.applications = applications;
		this.scorings = scorings;
	}

	/**
	 * The comments, in no order that tells who wrote which, and the average of each
	 * criterion; no averages of fewer evaluations than a recommendation needs, since they
	 * would tell what one person wrote.
	 */
	public Feedback of(String applicationId) {
		var averages = this.sql.sql("""
				SELECT avg(relevance), avg(assets), avg(local_work), avg(cooperation), avg(feasibility) FROM evaluation
				WHERE application_id = ? AND state = 'RECORDED' HAVING count(*) >= ?""")
			.params(applicationId, this.scorings.of(this.applications.get(applicationId).callId()).minimum())
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

	private static BigDecimal average(BigDecimal exact) {
		return exact.setScale(1, RoundingMode.HALF_UP);
	}

}
