package org.creativecities.monitoring.overview.web;

import java.time.ZoneId;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.creativecities.monitoring.overview.CityReports;
import org.creativecities.monitoring.review.OpenReadings;
import org.creativecities.network.OwnCities;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * A city's own reports, what is coming, and what it reads of others; for the people of a
 * city.
 */
@Controller
class CityReportsPage {

	private final CityReports reports;

	private final OpenReadings readings;

	private final OwnCities own;

	CityReportsPage(CityReports reports, OpenReadings readings, OwnCities own) {
		this.reports = reports;
		this.readings = readings;
		this.own = own;
	}

	@GetMapping("/reports")
	String mine(Model model) {
		var cities = this.own.ids().stream().flatMap(id -> this.reports.of(id).stream()).toList();
		model.addAttribute("cities", cities);
		model.addAttribute("readings",
				cities.stream()
					.map(page -> page.city().id())
					.collect(Collectors.toMap(Function.identity(), this.readings::of)));
		model.addAttribute("paris", ZoneId.of("Europe/Paris"));
		return "monitoring/mine";
	}

}
