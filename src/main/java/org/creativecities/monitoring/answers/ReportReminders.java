package org.creativecities.monitoring.answers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;

import org.creativecities.mail.Letter;
import org.creativecities.mail.Outbox;
import org.creativecities.mail.Recipient;
import org.creativecities.monitoring.report.Report;
import org.creativecities.monitoring.report.Report.State;
import org.creativecities.monitoring.report.Reports;
import org.creativecities.network.Contact;
import org.creativecities.network.Contact.Role;
import org.creativecities.network.Register;
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

	private static final String LETTER = "monitoring/remind-report";

	private final Reports reports;

	private final Register register;

	private final Completeness completeness;

	private final Outbox outbox;

	private final Clock clock;

	ReportReminders(Reports reports, Register register, Completeness completeness, Outbox outbox, Clock clock) {
		this.reports = reports;
		this.register = register;
		this.completeness = completeness;
		this.outbox = outbox;
		this.clock = clock;
	}

	@EventListener
	@Transactional
	void remind(ReminderDue due) {
		if (!LADDER.equals(due.ladder()) || due.rung() >= 0) {
			return;
		}
		var report = this.reports.lock(due.businessKey());
		if (report.state() != State.DRAFTING) {
			return;
		}
		var progress = this.completeness.of(report.id());
		var model = Map.<String, Object>of("city", this.register.city(report.cityId()).name(), "year", report.year(),
				"days", -due.rung(), "deadline", due.deadline(), "percent", progress.percent(), "missing",
				progress.sentences(), "report", "/reports/" + report.id());
		// a deadline moved and moved back has the same rungs again, and nobody is told
		// twice
		var occasion = "%s of %s".formatted(due.rung(), LocalDate.ofInstant(due.deadline(), this.clock.getZone()));
		readers(report).forEach(
				reader -> this.outbox.write(new Letter(report.id(), LETTER, occasion, Recipient.of(reader), model)));
	}

	private Stream<Contact> readers(Report report) {
		return Stream.of(Role.MAIN, Role.ALTERNATIVE)
			.flatMap(role -> this.register.contact(report.cityId(), role).stream());
	}

}
