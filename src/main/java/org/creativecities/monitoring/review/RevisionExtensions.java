package org.creativecities.monitoring.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

import org.creativecities.calendar.Calendar;
import org.creativecities.monitoring.answers.RevisionTime;
import org.creativecities.monitoring.report.Report;
import org.creativecities.monitoring.report.Report.State;
import org.creativecities.monitoring.report.ReportLog;
import org.creativecities.monitoring.report.Reports;
import org.creativecities.settings.Settings;
import org.creativecities.workflow.InputChecks;
import org.creativecities.workflow.InputRefused;
import org.creativecities.workflow.Rows;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * More time for a revision: once in each the city gets it by itself, further time an
 * officer gives [assumed]. Row, task, timer, reminders, calendar and letter move in one
 * transaction.
 */
@Service
@Transactional
public class RevisionExtensions implements RevisionTime {

	private static final int LONGEST_REASON = 1000;

	private final Reports reports;

	private final ReviewLetters letters;

	private final ReportLog log;

	private final Calendar calendar;

	private final Settings settings;

	private final JdbcClient sql;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	RevisionExtensions(Reports reports, ReviewLetters letters, ReportLog log, Calendar calendar, Settings settings,
			JdbcClient sql, ApplicationEventPublisher events, Clock clock) {
		this.reports = reports;
		this.letters = letters;
		this.log = log;
		this.calendar = calendar;
		this.settings = settings;
		this.sql = sql;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * @throws InputRefused also if the time for the revision is over, or the city has got
	 * more once
	 */
	@Override
	public void ask(String reportId, int days, String reason, String by) {
		var report = this.reports.lock(reportId);
		check(report, days, this.settings.count("monitoring.revision.extension"), reason);
		if (!this.clock.instant().isBefore(report.handInBy())) {
			throw new InputRefused("days", "report.revision-over");
		}
		if (hasAsked(report)) {
			throw new InputRefused("days", "review.revision-time.once");
		}
		move(report, days, reason, true, by);
	}

	/** Somebody of the secretariat gives more time. */
	public void give(String reportId, int days, String reason, String by) {
		var report = this.reports.lock(reportId);
		check(report, days, this.settings.count("monitoring.extension.most"), reason);
		move(report, days, reason, false, by);
	}

	/**
	 * As above, on a page that shows until when the revision is due. Sent twice, it
	 * counts once.
	 * @param seen date that the page showed; exclusive
	 * @throws InputRefused also if somebody else has moved the date meanwhile
	 */
	public void give(String reportId, int days, String reason, Instant seen, String by) {
		var report = this.reports.lock(reportId);
		if (report.handInBy().equals(seen)) {
			give(reportId, days, reason, by);
		}
		else if (!isGiven(report, days, seen, by)) {
			throw new InputRefused("days", "monitoring.extension.moved", report.handInBy().minusSeconds(1));
		}
	}

	private boolean isGiven(Report report, int days, Instant before, String by) {
		return this.sql.sql("""
				SELECT EXISTS (SELECT FROM mmr_revision_extension WHERE report_id = ? AND NOT own AND days = ?
				  AND old_until = ? AND new_until = ? AND given_by = ?)""")
			.params(report.id(), days, Rows.utc(before), Rows.utc(report.handInBy()), by)
			.query(Boolean.class)
			.single();
	}

	private static void check(Report report, int days, int most, String reason) {
		var checks = new InputChecks();
		checks.require(report.state() == State.REVISING, "days", "monitoring.extension.not-writing");
		checks.require(days >= 1 && days <= most, "days", "review.revision-time.days", most);
		checks.require(reason != null && !reason.isBlank() && reason.length() <= LONGEST_REASON, "reason",
				"monitoring.reason-missing", LONGEST_REASON);
		checks.done();
	}

	private boolean hasAsked(Report report) {
		return this.sql
			.sql("SELECT EXISTS (SELECT FROM mmr_revision_extension WHERE report_id = ? AND round = ? AND own)")
			.params(report.id(), report.round())
			.query(Boolean.class)
			.single();
	}

	private void move(Report report, int days, String reason, boolean own, String by) {
		var before = report.handInBy();
		var until = later(before, days);
		this.sql.sql("""
				INSERT INTO mmr_revision_extension (report_id, round, own, days, reason, old_until, new_until, given_by,
				  given_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(report.id(), report.round(), own, days, reason.strip(), Rows.utc(before), Rows.utc(until), by,
					Rows.now(this.clock))
			.update();
		this.reports.reviseUntil(report.id(), until);
		this.calendar.enter(report.id(), Revisions.DATE, report.cityId(), until);
		this.log.add(report.id(), "revision-extended", days + ": " + reason.strip(), by);
		this.letters.extendRevision(report, before, until);
		this.events.publishEvent(new RevisionMoved(report.id(), until));
	}

	/**
	 * Days after the date, or after today where that is over: more time is always time to
	 * come. The end of a day in Paris stays the end of a day.
	 */
	private Instant later(Instant before, int days) {
		var zone = this.clock.getZone();
		var tomorrow = LocalDate.ofInstant(this.clock.instant(), zone).plusDays(1);
		var due = LocalDate.ofInstant(before, zone);
		return (due.isBefore(tomorrow) ? tomorrow : due).plusDays(days).atStartOfDay(zone).toInstant();
	}

}
