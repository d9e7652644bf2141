package org.creativecities.monitoring.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.creativecities.calendar.Calendar;
import org.creativecities.monitoring.cohort.ReportEnded;
import org.creativecities.network.Contact.Role;
import org.creativecities.network.Mandates;
import org.creativecities.network.Membership;
import org.creativecities.network.events.CityLeft;
import org.creativecities.workflow.CurrentPerson;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A city leaves the Network, because it says so or because its membership is ended;
 * either way the Director-General's office has signed it. Its name and logo rights end
 * with it.
 */
@Service
@Transactional
public class Offboarding {

	/** What a city has in its calendar about a report. */
	private static final List<String> DATES = List.of(ReportOpening.DUE, LateReports.ANSWER_DUE, "revision-due",
			Leavings.FINAL);

	private final Reports reports;

	private final ReportLetters letters;

	private final ReportLog log;

	private final Calendar calendar;

	private final Leavings leavings;

	private final Membership membership;

	private final Mandates mandates;

	private final CurrentPerson person;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Offboarding(Reports reports, ReportLetters letters, ReportLog log, Calendar calendar, Leavings leavings,
			Membership membership, Mandates mandates, CurrentPerson person, ApplicationEventPublisher events,
			Clock clock) {
		this.reports = reports;
		this.letters = letters;
		this.log = log;
		this.calendar = calendar;
		this.leavings = leavings;
		this.membership = membership;
		this.mandates = mandates;
		this.person = person;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * The city of a report leaves; the report falls away with the membership, and so does
	 * every other one that it still owed. Of a report that is published nothing more is
	 * asked. What follows elsewhere, in votes and seats, is done by the product: whoever
	 * signs here has withdrawn nothing there.
	 * @param own whether the city leaves by its own will
	 */
	public void leave(String reportId, boolean own, String by) {
		var report = this.reports.lock(reportId);
		var today = LocalDate.ofInstant(this.clock.instant(), this.clock.getZone());
		this.membership.leave(report.cityId(), today);
		this.mandates.all()
			.stream()
			.filter(mandate -> mandate.city().id().equals(report.cityId()) && mandate.until().isAfter(today))
			.forEach(mandate -> this.mandates.end(mandate.id(), today, CurrentPerson.PRODUCT));
		this.letters.to(report, Role.MAYOR, Role.NATIONAL_COMMISSION, Role.MAIN, Role.ALTERNATIVE, Role.REPRESENTATIVE)
			.write("confirm-leaving", "", Map.of("own", own));
		this.person.withoutPerson(() -> this.events.publishEvent(new CityLeft(report.cityId())));
		end(report, by);
		this.reports.ofCity(report.cityId())
			.stream()
			.map(Report::id)
			.filter(other -> !other.equals(reportId))
			.sorted()
			.map(this.reports::lock)
			.forEach(other -> fallAway(other, by));
	}

	private void fallAway(Report report, String by) {
		if (!report.state().isOver()) {
			this.leavings.fallAway(report);
			end(report, by);
		}
		this.events.publishEvent(new ReportFallsAway(report.id()));
	}

	private void end(Report report, String by) {
		this.reports.become(report.id(), Report.State.LEFT);
		this.log.add(report.id(), "left", "", by);
		DATES.forEach(date -> this.calendar.cancel(report.id(), date));
		this.events.publishEvent(new ReportOver(report.id()));
		this.events.publishEvent(new ReportEnded(report.year(), report.cityId()));
	}

}
