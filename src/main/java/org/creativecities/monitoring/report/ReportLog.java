package org.creativecities.monitoring.report;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was decided about a report, by whom and why. Lines are only added. */
@Component
public class ReportLog {

	private final JdbcClient sql;

	private final Clock clock;

	ReportLog(JdbcClient sql, Clock clock) {
		this.sql = sql;
		this.clock = clock;
	}

	/**
	 * One line.
	 *
	 * @param what such as {@code invited-to-leave}; {@code monitoring.log.<what>} in
	 * {@code messages/} says it in words
	 */
	public record Line(String what, Optional<String> reason, String by, Instant at) {
	}

	/**
	 * @param reason may be empty
	 */
	public void add(String reportId, String what, String reason, String by) {
		this.sql.sql("INSERT INTO mmr_log (report_id, what, reason, done_by, at) VALUES (?, ?, ?, ?, ?)")
			.params(reportId, what, (reason == null || reason.isBlank()) ? null : reason.strip(), by,
					Timestamp.from(this.clock.instant()))
			.update();
	}

	/** All lines of a report, the first one first. */
	public List<Line> of(String reportId) {
		return this.sql.sql("SELECT * FROM mmr_log WHERE report_id = ? ORDER BY id")
			.param(reportId)
			.query((row, number) -> new Line(row.getString("what"), Optional.ofNullable(row.getString("reason")),
					row.getString("done_by"), row.getTimestamp("at").toInstant()))
			.list();
	}

}
