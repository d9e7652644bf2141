package org.creativecities.monitoring.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.creativecities.monitoring.report.Extension.State;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code mmr_extension}. */
@Repository
class ExtensionRows {

	private final JdbcClient sql;

	private final Clock clock;

	ExtensionRows(JdbcClient sql, Clock clock) {
		this.sql = sql;
		this.clock = clock;
	}

	long ask(Report report, int days, boolean forceMajeure, String reason, String by) {
		return this.sql.sql("""
				INSERT INTO mmr_extension (report_id, asked_at, asked_by, days_asked, force_majeure, reason, state,
				  old_deadline) VALUES (?, ?, ?, ?, ?, ?, 'ASKED', ?) RETURNING id""")
			.params(report.id(), now(), by, days, forceMajeure, reason.strip(), Timestamp.from(report.deadline()))
			.query(Long.class)
			.single();
	}

	void granted(long id, int days, Instant deadline, String by) {
		this.sql.sql("""
				UPDATE mmr_extension SET state = 'GRANTED', days_granted = ?, new_deadline = ?, decided_by = ?,
				  decided_at = ? WHERE id = ? AND state = 'ASKED'""")
			.params(days, Timestamp.from(deadline), by, now(), id)
			.update();
	}

	void refused(long id, String answer, String by) {
		this.sql.sql("""
				UPDATE mmr_extension SET state = 'REFUSED', answer = ?, decided_by = ?, decided_at = ?
				WHERE id = ? AND state = 'ASKED'""").params(answer, by, now(), id).update();
	}

	/** All of a report, the first one first. */
	List<Extension> of(String reportId) {
		return this.sql.sql("SELECT * FROM mmr_extension WHERE report_id = ? ORDER BY id")
			.param(reportId)
			.query(ExtensionRows::extension)
			.list();
	}

	private Timestamp now() {
		return Timestamp.from(this.clock.instant());
	}

	private static Extension extension(ResultSet row, int number) throws SQLException {
		return new Extension(row.getLong("id"), row.getString("report_id"), row.getTimestamp("asked_at").toInstant(),
				row.getString("asked_by"), row.getInt("days_asked"), row.getBoolean("force_majeure"),
				row.getString("reason"), State.valueOf(row.getString("state")),
				Optional.ofNullable(row.getObject("days_granted", Integer.class)),
				row.getTimestamp("old_deadline").toInstant(),
				Optional.ofNullable(row.getTimestamp("new_deadline")).map(Timestamp::toInstant),
				Optional.ofNullable(row.getString("decided_by")), Optional.ofNullable(row.getString("answer")));
	}

}
