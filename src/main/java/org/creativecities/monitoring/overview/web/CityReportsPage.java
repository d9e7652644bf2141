package org.creativecities.monitoring.overview.web;

import java.time.ZoneId;

import org.creativecities.monitoring.overview.CityReports;
import org.creativecities.workflow.CurrentPerson;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** A city's own reports and what is coming; for the people of a city. */
@Controller
class CityReportsPage {

	private static final String CITY = "city-";

	private final CityReports reports;

	private final CurrentPerson person;

	CityReportsPage(CityReports reports, CurrentPerson person) {
		this.reports = reports;
		this.person = person;
	}

	@GetMapping("/reports")
	String mine(Model model) {
		model.addAttribute("cities",
				this.person.groups()
					.stream()
					.filter(group -> group.startsWith(CITY))
					.sorted()
					.flatMap(group -> this.reports.of(group.substring(CITY.length())).stream())
					.toList());
		model.addAttribute("paris", ZoneId.of("Europe/Paris"));
		return "monitoring/mine";
	}

}
