package org.creativecities.monitoring.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

import org.creativecities.calendar.Calendar;
import org.creativecities.monitoring.cohort.CityLeft;
import org.creativecities.monitoring.cohort.ReportEnded;
import org.creativecities.network.Contact.Role;
import org.creativecities.network.Mandates;
import org.creativecities.network.Membership;

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

	private final Reports reports;

	private final ReportLetters letters;

	private final ReportLog log;

	private final Calendar calendar;

	private final Membership membership;

	private final Mandates mandates;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Offboarding(Reports reports, ReportLetters letters, ReportLog log, Calendar calendar, Membership membership,
			Mandates mandates, ApplicationEventPublisher events, Clock clock) {
		this.reports = reports;
		this.letters = letters;
		this.log = log;
		this.calendar = calendar;
		this.membership = membership;
		this.mandates = mandates;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * The city of a report leaves; the report falls away with the membership.
	 * @param own whether the city itself wished it
	 */
	public void leave(String reportId, boolean own, String by) {
		var report = this.reports.lock(reportId);
		var today = LocalDate.ofInstant(this.clock.instant(), this.clock.getZone());
		this.membership.leave(report.cityId(), today);
		this.mandates.all()
			.stream()
			.filter(mandate -> mandate.city().id().equals(report.cityId()) && mandate.until().isAfter(today))
			.forEach(mandate -> this.mandates.end(mandate.id(), today, by));
		this.reports.become(reportId, Report.State.LEFT);
		this.log.add(reportId, "left", "", by);
		this.calendar.cancel(reportId, ReportOpening.DUE);
		this.calendar.cancel(reportId, LateReports.ANSWER_DUE);
		this.letters.to(report, Role.MAYOR, Role.NATIONAL_COMMISSION, Role.MAIN, Role.ALTERNATIVE, Role.REPRESENTATIVE)
			.write("confirm-leaving", "", Map.of("own", own));
		this.events.publishEvent(new CityLeft(report.cityId()));
		this.events.publishEvent(new ReportOver(reportId));
		this.events.publishEvent(new ReportEnded(report.year(), report.cityId()));
	}

}
