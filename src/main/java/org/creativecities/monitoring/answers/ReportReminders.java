package org.creativecities.monitoring.answers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

import org.creativecities.monitoring.report.Report.State;
import org.creativecities.monitoring.report.ReportLetters;
import org.creativecities.monitoring.report.Reports;
import org.creativecities.network.Contact.Role;
import org.creativecities.reminders.ReminderDue;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds a city before the deadline of its report (E13): how far it is and what is
 * missing. Whoever hands in at the same moment holds the report, so that nobody is
 * reminded of what is in already.
 */
@Component
class ReportReminders {

	/** The ladder that {@code processes/monitoring-preparation.bpmn} climbs. */
	static final String LADDER = "mmr-report";

	private final Reports reports;

	private final ReportLetters letters;

	private final Completeness completeness;

	private final Clock clock;

	ReportReminders(Reports reports, ReportLetters letters, Completeness completeness, Clock clock) {
		this.reports = reports;
		this.letters = letters;
		this.completeness = completeness;
		this.clock = clock;
	}

	@EventListener
	@Transactional
	void remind(ReminderDue due) {
		if (!LADDER.equals(due.ladder()) || due.rung() >= 0) {
			return;
		}
		var report = this.reports.lock(due.businessKey());
		if (report.state() != State.DRAFTING || !report.deadline().equals(due.deadline())) {
			return;
		}
		var progress = this.completeness.of(report.id());
		// a deadline moved and moved back has the same rungs again, and nobody is told
		// twice
		var occasion = "%s of %s".formatted(due.rung(), LocalDate.ofInstant(due.deadline(), this.clock.getZone()));
		this.letters.to(report, due.whom().toArray(Role[]::new))
			.write("remind-report", occasion, Map.of("days", -due.rung(), "deadline", due.deadline(), "percent",
					progress.percent(), "missing", progress.sentences(), "report", "/reports/" + report.id()));
	}

}
