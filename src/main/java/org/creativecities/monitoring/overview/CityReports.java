package org.creativecities.monitoring.overview;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.creativecities.monitoring.publication.ReportPublications;
import org.creativecities.monitoring.report.MembershipNotice;
import org.creativecities.monitoring.report.MembershipNotices;
import org.creativecities.monitoring.report.Report;
import org.creativecities.monitoring.report.Reports;
import org.creativecities.network.City;
import org.creativecities.network.Register;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a city sees of its reports: whose turn it is, and which letters will come. */
@Service
@Transactional(readOnly = true)
public class CityReports {

	private final Reports reports;

	private final Register register;

	private final ComingReminders coming;

	private final MembershipNotices membership;

	private final ReportPublications publications;

	private final Clock clock;

	CityReports(Reports reports, Register register, ComingReminders coming, MembershipNotices membership,
			ReportPublications publications, Clock clock) {
		this.reports = reports;
		this.register = register;
		this.coming = coming;
		this.membership = membership;
		this.publications = publications;
		this.clock = clock;
	}

	/**
	 * A report of the city.
	 *
	 * @param handInBy exclusive; matters while it is the city's turn
	 * @param daysLate 1 on the day after the last one; 0 while it is in time, or not the
	 * city's turn
	 * @param words what it has come to, as {@code monitoring.mine.state.<words>} in
	 * {@code messages/} says it
	 * @param membership {@code null} if it is not at stake
	 */
	public record CityReport(Report report, Instant handInBy, long daysLate, String words, MembershipNotice membership,
			List<ComingReminder> coming) {
	}

	/**
	 * A city and its reports, the newest first.
	 *
	 * @param nextDue the year of the next report; {@code null} if none is due, or one is
	 * still open
	 */
	public record Page(City city, List<CityReport> reports, Integer nextDue) {
	}

	/** Empty if there is no such city. */
	public Optional<Page> of(String cityId) {
		return this.register.find(cityId)
			.map(city -> page(city, this.reports.ofCity(cityId).stream().map(this::report).toList()));
	}

	private Page page(City city, List<CityReport> reports) {
		var open = reports.stream().anyMatch(one -> !one.report().state().isOver());
		return new Page(city, reports, open ? null : this.register.mmrDueYear(city.id()).orElse(null));
	}

	private CityReport report(Report report) {
		var handInBy = report.handInBy();
		return new CityReport(report, handInBy,
				report.state().isWriting() ? Report.daysLate(handInBy, this.clock.instant()) : 0, words(report),
				this.membership.of(report).orElse(null), this.coming.of(report, handInBy));
	}

	/** Only what its peers were content with is called accepted. */
	private String words(Report report) {
		if (report.state() != Report.State.PUBLISHED) {
			return report.state().name();
		}
		var closed = this.publications.keptClosed(List.of(report.id())).contains(report.id());
		var accepted = report.result().filter(result -> result != Report.Result.UNSATISFACTORY).isPresent();
		return (accepted ? "ACCEPTED" : "VALIDATED") + (closed ? "_CLOSED" : "_PUBLISHED");
	}

}
