package org.creativecities.monitoring.overview;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

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

	CityReports(Reports reports, Register register, ComingReminders coming) {
		this.reports = reports;
		this.register = register;
		this.coming = coming;
	}

	/**
	 * A report of the city.
	 *
	 * @param handInBy exclusive; matters while it is the city's turn
	 */
	public record CityReport(Report report, Instant handInBy, List<ComingReminder> coming) {
	}

	/**
	 * A city and its reports, the newest first.
	 *
	 * @param nextDue the year of the next report; {@code null} if none is due
	 */
	public record Page(City city, List<CityReport> reports, Integer nextDue) {
	}

	/** Empty if there is no such city. */
	public Optional<Page> of(String cityId) {
		return this.register.find(cityId)
			.map(city -> new Page(city, this.reports.ofCity(cityId).stream().map(this::report).toList(),
					this.register.mmrDueYear(cityId).orElse(null)));
	}

	private CityReport report(Report report) {
		var handInBy = report.handInBy();
		return new CityReport(report, handInBy, this.coming.of(report, handInBy));
	}

}
