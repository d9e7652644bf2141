package org.creativecities.monitoring.report;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.creativecities.network.Contact.Role;
import org.creativecities.reminders.ReminderDue;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The two written reminders of a missing report [public]: the first when the deadline has
 * passed, the second some weeks later. Reminders before the deadline are written by
 * {@code answers}, which knows what is missing.
 */
@Component
class LateReminders {

	/** The ladder in {@code reminders} that {@code monitoring-preparation} climbs. */
	static final String LADDER = "mmr-report";

	private final Reports reports;

	private final ReportLetters letters;

	private final ReportDates dates;

	private final Clock clock;

	LateReminders(Reports reports, ReportLetters letters, ReportDates dates, Clock clock) {
		this.reports = reports;
		this.letters = letters;
		this.dates = dates;
		this.clock = clock;
	}

	@EventListener
	@Transactional
	void remind(ReminderDue due) {
		if (!LADDER.equals(due.ladder()) || due.rung() < 0) {
			return;
		}
		// who submits locks the same row: after a submission nobody is reminded
		var report = this.reports.lock(due.businessKey());
		if (report.state() != Report.State.DRAFTING || !report.deadline().equals(due.deadline())) {
			return;
		}
		var model = new HashMap<String, Object>(Map.of("deadline", report.deadline(), "decisionOn",
				this.dates.escalateOn(report.deadline()), "page", "/reports/" + report.id()));
		var occasion = "%s of %s".formatted(due.rung(), LocalDate.ofInstant(due.deadline(), this.clock.getZone()));
		if (due.rung() > 0) {
			model.put("daysLate", (int) daysLate(report));
		}
		this.letters.to(report, due.whom().toArray(Role[]::new))
			.write((due.rung() == 0) ? "first-reminder" : "second-reminder", occasion, model);
	}

	/** Full days since the deadline. */
	private long daysLate(Report report) {
		return Duration.between(report.deadline(), this.clock.instant()).toDays();
	}

}
