package org.creativecities.monitoring.publication;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;

import org.creativecities.monitoring.report.ReportLog;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the head agreed with a city whose reports were unsatisfactory in a row. */
@Service
@Transactional
public class SupportPlans {

	private final ReportLog log;

	private final JdbcClient sql;

	private final Clock clock;

	SupportPlans(ReportLog log, JdbcClient sql, Clock clock) {
		this.log = log;
		this.sql = sql;
		this.clock = clock;
	}

	public void agree(String reportId, String plan, String by) {
		this.sql.sql("INSERT INTO mmr_support_plan (report_id, plan, agreed_by, agreed_at) VALUES (?, ?, ?, ?)")
			.params(reportId, plan.strip(), by, Timestamp.from(this.clock.instant()))
			.update();
		this.log.add(reportId, "support-plan", "", by);
	}

	@Transactional(readOnly = true)
	public Optional<String> of(String reportId) {
		return this.sql.sql("SELECT plan FROM mmr_support_plan WHERE report_id = ?")
			.param(reportId)
			.query(String.class)
			.optional();
	}

}
