package org.creativecities.monitoring.report;

import java.time.Instant;
import java.util.Map;

import org.creativecities.calendar.Calendar;
import org.creativecities.network.Contact.Role;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a report begins and how it is received. */
@Service
@Transactional
public class ReportOpening {

	/** What the deadline is called in calendars. */
	static final String DUE = "report-due";

	private final Reports reports;

	private final ReportLetters letters;

	private final Calendar calendar;

	private final LateFlags flags;

	private final Leavings leavings;

	ReportOpening(Reports reports, ReportLetters letters, Calendar calendar, LateFlags flags, Leavings leavings) {
		this.reports = reports;
		this.letters = letters;
		this.calendar = calendar;
		this.flags = flags;
		this.leavings = leavings;
	}

	/**
	 * @param deadline exclusive
	 */
	public Report open(int year, String cityId, Instant deadline) {
		this.reports.open(year, cityId, deadline);
		return this.reports.get(Report.id(year, cityId));
	}

	/** Asks the city for its report (E12); its calendar shows the deadline. */
	public void invite(String reportId) {
		var report = this.reports.get(reportId);
		this.calendar.enter(reportId, DUE, report.cityId(), report.deadline());
		this.letters.to(report, Role.MAIN, Role.ALTERNATIVE, Role.REPRESENTATIVE)
			.write("invite-city", "", Map.of("deadline", report.deadline(), "page", "/reports/" + reportId));
	}

	/**
	 * A complete report is in, before the deadline or after it. From now on nobody is
	 * reminded of it: who reminds locks the same row first. An invitation to leave counts
	 * no more.
	 */
	public void receive(String reportId) {
		var report = this.reports.lock(reportId);
		this.calendar.cancel(reportId, DUE);
		this.calendar.cancel(reportId, LateReports.ANSWER_DUE);
		this.leavings.drop(report, "report-came");
		this.flags.lift(report);
	}

}
