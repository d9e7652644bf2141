package org.creativecities.monitoring.assignment;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.creativecities.monitoring.report.Report;
import org.creativecities.monitoring.report.Reports;
import org.creativecities.settings.Settings;

import org.springframework.stereotype.Component;

/** Which reports still need readers. */
@Component
class EmptySeats {

	private final Reports reports;

	private final Seats seats;

	private final SeatsAgreed agreed;

	private final Settings settings;

	EmptySeats(Reports reports, Seats seats, SeatsAgreed agreed, Settings settings) {
		this.reports = reports;
		this.seats = seats;
		this.agreed = agreed;
		this.settings = settings;
	}

	/** Whether any report of a year is still to be read. */
	boolean isAnyReportToBeRead(int year) {
		return this.reports.ofCohort(year).stream().anyMatch(report -> report.state().isToBeRead());
	}

	/**
	 * How many seats nobody has, be it as a proposal; by city, for reports that are still
	 * to be read.
	 */
	Map<String, Integer> of(int year) {
		var taken = this.seats.ofYear(year)
			.stream()
			.collect(Collectors.groupingBy(seat -> seat.seat().cityId(), Collectors.counting()));
		var usual = this.settings.count("monitoring.review.readers");
		var hoped = this.agreed.of(year);
		var empty = new HashMap<String, Integer>();
		this.reports.ofCohort(year)
			.stream()
			.filter(report -> report.state().isToBeRead())
			.map(Report::cityId)
			.forEach(city -> empty.put(city,
					Math.max(0, hoped.getOrDefault(city, usual) - taken.getOrDefault(city, 0L).intValue())));
		return empty;
	}

}
