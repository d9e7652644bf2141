package org.creativecities.monitoring.publication;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;

import org.creativecities.monitoring.report.Report.State;
import org.creativecities.monitoring.report.ReportLetters;
import org.creativecities.monitoring.report.ReportLog;
import org.creativecities.monitoring.report.Reports;
import org.creativecities.network.Membership;
import org.creativecities.workflow.CurrentPerson;
import org.creativecities.workflow.InputChecks;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a publication back that was a mistake, as long as its time to be corrected runs.
 * What was published stays on record; the report is validated again.
 */
@Service
@Transactional
public class PublicationWithdrawals {

	private static final int LONGEST_REASON = 1000;

	private final Reports reports;

	private final ReportLetters letters;

	private final ReportLog log;

	private final Membership membership;

	private final JdbcClient sql;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	PublicationWithdrawals(Reports reports, ReportLetters letters, ReportLog log, Membership membership, JdbcClient sql,
			ApplicationEventPublisher events, Clock clock) {
		this.reports = reports;
		this.letters = letters;
		this.log = log;
		this.membership = membership;
		this.sql = sql;
		this.events = events;
		this.clock = clock;
	}

	/** What is put back. */
	private record Taken(int number, Integer previousDue, String reason) {
	}

	/**
	 * The clock of this transaction decides whether it is in time, whatever timer runs
	 * meanwhile.
	 * @throws org.creativecities.workflow.InputRefused if the report is not published,
	 * the time to correct it is over, or no reason is given
	 */
	public void withdraw(String reportId, String reason, String by) {
		this.reports.lock(reportId);
		var open = this.sql.sql("""
				SELECT EXISTS (SELECT FROM mmr_publication WHERE report_id = ? AND withdrawn_at IS NULL
				  AND final_at IS NULL AND (correct_until IS NULL OR correct_until > ?))""")
			.params(reportId, Timestamp.from(this.clock.instant()))
			.query(Boolean.class)
			.single();
		var checks = new InputChecks();
		checks.require(open, "reason", "monitoring.publication.final", reportId);
		checks.require(reason != null && !reason.isBlank() && reason.length() <= LONGEST_REASON, "reason",
				"monitoring.reason-missing", LONGEST_REASON);
		checks.done();
		this.sql.sql("""
				UPDATE mmr_publication SET withdrawn_by = ?, withdrawn_at = ?, withdraw_reason = ?
				WHERE report_id = ? AND withdrawn_at IS NULL""")
			.params(by, Timestamp.from(this.clock.instant()), reason.strip(), reportId)
			.update();
		this.log.add(reportId, "publication-withdrawn", reason, by);
		this.events.publishEvent(new PublicationWithdrawn(reportId));
	}

	/** Puts the due year back and tells the city. */
	public void undo(String reportId) {
		var report = this.reports.lock(reportId);
		var taken = this.sql.sql("""
				SELECT number, previous_due, withdraw_reason FROM mmr_publication
				WHERE report_id = ? AND withdrawn_at IS NOT NULL ORDER BY number DESC LIMIT 1""")
			.param(reportId)
			.query((row, number) -> new Taken(row.getInt("number"), row.getObject("previous_due", Integer.class),
					row.getString("withdraw_reason")))
			.single();
		if (taken.previousDue() != null) {
			this.membership.setMmrDueYear(report.cityId(), taken.previousDue(),
					"%s, %d: %s".formatted(reportId, taken.number(), taken.reason()), CurrentPerson.PRODUCT);
		}
		this.reports.become(reportId, State.TO_VALIDATE);
		this.letters.toCity(report)
			.write("withdraw-publication", "publication-" + taken.number(), Map.of("reason", taken.reason()));
	}

}
