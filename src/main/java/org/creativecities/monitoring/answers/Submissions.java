package org.creativecities.monitoring.answers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.creativecities.documents.Sha256;
import org.creativecities.monitoring.report.Report.State;
import org.creativecities.monitoring.report.Report;
import org.creativecities.monitoring.report.Reports;
import org.creativecities.workflow.CurrentPerson;
import org.creativecities.workflow.InputRefused;
import org.creativecities.workflow.Json;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reports as they were handed in. */
@Service("reportSubmissions")
public class Submissions {

	private final Reports reports;

	private final AnswerRows rows;

	private final Receipts receipts;

	private final CurrentPerson person;

	private final JdbcClient sql;

	private final Clock clock;

	Submissions(Reports reports, AnswerRows rows, Receipts receipts, CurrentPerson person, JdbcClient sql,
			Clock clock) {
		this.reports = reports;
		this.rows = rows;
		this.receipts = receipts;
		this.person = person;
		this.sql = sql;
		this.clock = clock;
	}

	/**
	 * Hands in what is there. Whether it is complete was asked before. The clock of this
	 * transaction decides whether it came in time, whatever timer runs meanwhile. A late
	 * report is welcome, a late revision is not: an officer decides then. The city gets a
	 * receipt.
	 * @throws InputRefused if the city does not write just now because it was handed in
	 * already, the time for the revision is over, or nothing in it is revised
	 */
	@Transactional
	public Submission submit(String reportId) {
		var report = this.reports.lock(reportId);
		if (!report.state().isWriting()) {
			throw new InputRefused("", "report.closed");
		}
		var now = this.clock.instant();
		var inTime = now.isBefore(report.handInBy());
		if (report.state() == State.REVISING && !inTime) {
			throw new InputRefused("", "report.revision-over");
		}
		var answers = this.rows.newest(reportId);
		var versions = new LinkedHashMap<String, Integer>();
		var contents = new LinkedHashMap<String, Object>();
		answers.forEach((question, answer) -> {
			versions.put(question, answer.version());
			contents.put(question, answer.content());
		});
		var last = last(reportId);
		var sha256 = Sha256.of(Json.canonical(contents));
		if (report.state() == State.REVISING && last.map(Submission::sha256).filter(sha256::equals).isPresent()) {
			throw new InputRefused("", "report.revision-unchanged");
		}
		var submission = new Submission(reportId, last.map(Submission::number).orElse(0) + 1, versions, sha256, inTime,
				this.person.id(), now);
		this.sql.sql("""
				INSERT INTO mmr_submission (report_id, number, versions, sha256, in_time, submitted_by, submitted_at)
				VALUES (?, ?, ?::jsonb, ?, ?, ?, ?)""")
			.params(reportId, submission.number(), Json.write(versions), submission.sha256(), submission.inTime(),
					submission.by(), now.atOffset(ZoneOffset.UTC))
			.update();
		this.reports.become(reportId, State.SUBMITTED);
		this.receipts.write(report, submission);
		return submission;
	}

	/** What was handed in last. */
	public Optional<Submission> last(String reportId) {
		return all(reportId).stream().findFirst();
	}

	/** All that was handed in, the last one first. */
	public List<Submission> all(String reportId) {
		return this.sql.sql("SELECT * FROM mmr_submission WHERE report_id = ? ORDER BY number DESC")
			.param(reportId)
			.query(Submissions::submission)
			.list();
	}

	private static Submission submission(ResultSet row, int number) throws SQLException {
		var versions = new LinkedHashMap<String, Integer>();
		for (Map.Entry<String, Object> each : Json.read(row.getString("versions")).entrySet()) {
			versions.put(each.getKey(), ((Number) each.getValue()).intValue());
		}
		return new Submission(row.getString("report_id"), row.getInt("number"), versions, row.getString("sha256"),
				row.getBoolean("in_time"), row.getString("submitted_by"),
				row.getObject("submitted_at", OffsetDateTime.class).toInstant());
	}

}
