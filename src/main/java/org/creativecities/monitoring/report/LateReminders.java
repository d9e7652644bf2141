package org.creativecities.monitoring.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.creativecities.mail.Bilingual;
import org.creativecities.network.Contact.Role;
import org.creativecities.reminders.Ladders;
import org.creativecities.reminders.ReminderDue;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The written reminders of a missing report [public]: the first when the deadline has
 * passed, say, the second some weeks later. The ladder says when; it has two at least
 * before the head decides ({@link TwoWrittenReminders}). Reminders before the deadline
 * are written by {@code answers}, which knows what is missing.
 */
@Component
class LateReminders {

	/** The ladder in {@code reminders} that {@code monitoring-preparation} climbs. */
	static final String LADDER = "mmr-report";

	/** What the reminders after the first one are called. */
	private static final List<Bilingual> WHICH = List.of(new Bilingual("Second", "Second"),
			new Bilingual("Third", "Troisième"), new Bilingual("Further", "Nouveau"));

	private final Reports reports;

	private final ReportLetters letters;

	private final ReportDates dates;

	private final Ladders ladders;

	private final Clock clock;

	LateReminders(Reports reports, ReportLetters letters, ReportDates dates, Ladders ladders, Clock clock) {
		this.reports = reports;
		this.letters = letters;
		this.dates = dates;
		this.ladders = ladders;
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
		var before = before(due.rung());
		if (before > 0) {
			model.put("daysLate", (int) report.daysLate(this.clock.instant()));
			model.put("which", WHICH.get(Math.min(before, WHICH.size()) - 1));
		}
		this.letters.to(report, due.whom().toArray(Role[]::new))
			.write((before == 0) ? "first-reminder" : "second-reminder", occasion, model);
	}

	/** How many written reminders the ladder has before this one. */
	private int before(int rung) {
		return (int) this.ladders.days(LADDER).stream().filter(days -> days >= 0 && days < rung).count();
	}

}
