package org.creativecities.monitoring.report;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

import org.creativecities.calendar.Calendar;
import org.creativecities.monitoring.cohort.ReportEnded;
import org.creativecities.workflow.InputChecks;
import org.creativecities.workflow.InputRefused;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A city is left out of one round for reasons beyond its control: a war, a disaster. Its
 * next report is due after the usual years.
 */
@Service
@Transactional
public class Exemptions {

	private static final int LONGEST_REASON = 1000;

	private final Reports reports;

	private final ReportLetters letters;

	private final ReportLog log;

	private final Calendar calendar;

	private final LateFlags flags;

	private final Leavings leavings;

	private final JdbcClient sql;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Exemptions(Reports reports, ReportLetters letters, ReportLog log, Calendar calendar, LateFlags flags,
			Leavings leavings, JdbcClient sql, ApplicationEventPublisher events, Clock clock) {
		this.reports = reports;
		this.letters = letters;
		this.log = log;
		this.calendar = calendar;
		this.flags = flags;
		this.leavings = leavings;
		this.sql = sql;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * @throws InputRefused if the report is not being written, an earlier request waits
	 * for its answer, or no reason is given
	 */
	public void ask(String reportId, String reason, String by) {
		var report = this.reports.lock(reportId);
		var checks = new InputChecks();
		checks.require(report.state() == Report.State.DRAFTING, "reason", "monitoring.extension.not-writing");
		checks.require(reason != null && !reason.isBlank() && reason.length() <= LONGEST_REASON, "reason",
				"monitoring.reason-missing", LONGEST_REASON);
		checks.require(reason(reportId).isEmpty(), "reason", "monitoring.extension.open");
		checks.done();
		this.sql
			.sql("INSERT INTO mmr_exemption (report_id, asked_at, asked_by, reason, state) "
					+ "VALUES (?, ?, ?, ?, 'ASKED')")
			.params(reportId, Timestamp.from(this.clock.instant()), by, reason.strip())
			.update();
		this.log.add(reportId, "exemption-asked", reason, by);
		this.events.publishEvent(new ExemptionAsked(reportId));
	}

	/** The reason of the request that waits for an answer. */
	@Transactional(readOnly = true)
	public Optional<String> reason(String reportId) {
		return this.sql.sql("SELECT reason FROM mmr_exemption WHERE report_id = ? AND state = 'ASKED'")
			.param(reportId)
			.query(String.class)
			.optional();
	}

	/**
	 * The head's decision. With an exemption nothing is late any more: an invitation to
	 * leave is off, and so is a flag in the register.
	 * @param answer what the city reads; a refusal needs it
	 */
	public void decide(String reportId, boolean exempted, String answer, String by) {
		if (!exempted && answer.isBlank()) {
			throw new InputRefused("answer", "monitoring.reason-missing", LONGEST_REASON);
		}
		var report = this.reports.lock(reportId);
		this.sql.sql("""
				UPDATE mmr_exemption SET state = ?, decided_by = ?, decided_at = ?, answer = ?
				WHERE report_id = ? AND state = 'ASKED'""")
			.params(exempted ? "GRANTED" : "REFUSED", by, Timestamp.from(this.clock.instant()),
					answer.isBlank() ? null : answer.strip(), reportId)
			.update();
		this.log.add(reportId, exempted ? "exempted" : "exemption-refused", answer, by);
		var occasion = "request-" + this.sql.sql("SELECT count(*) FROM mmr_exemption WHERE report_id = ?")
			.param(reportId)
			.query(Integer.class)
			.single();
		this.letters.toCity(report)
			.write("answer-exemption", occasion, Map.of("exempted", exempted, "answer", answer.strip(), "deadline",
					report.deadline(), "page", "/reports/" + reportId));
		if (exempted) {
			this.reports.become(reportId, Report.State.EXEMPTED);
			this.calendar.cancel(reportId, ReportOpening.DUE);
			this.calendar.cancel(reportId, LateReports.ANSWER_DUE);
			this.reports.endInvitation(reportId);
			this.leavings.drop(report, "exempted");
			this.flags.lift(report);
			this.events.publishEvent(new ReportOver(reportId));
			this.events.publishEvent(new ReportEnded(report.year(), report.cityId()));
		}
		else {
			this.events.publishEvent(new RequestRefused(reportId));
		}
	}

}
