package org.creativecities.monitoring.publication.web;

import java.util.Locale;

import org.creativecities.monitoring.publication.PublicReports;
import org.creativecities.monitoring.publication.Syntheses;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Reports and the syntheses of years, as everybody may read them without a login. */
@Controller
@RequestMapping("/public/reports")
class PublicReportsPage {

	private final PublicReports reports;

	private final Syntheses syntheses;

	PublicReportsPage(PublicReports reports, Syntheses syntheses) {
		this.reports = reports;
		this.syntheses = syntheses;
	}

	@GetMapping
	ModelAndView all() {
		return new ModelAndView("monitoring/public-reports").addObject("reports", this.reports.all())
			.addObject("years", this.syntheses.years());
	}

	@GetMapping("/{year:\\d{4}}")
	ModelAndView synthesis(@PathVariable int year, Locale language) {
		var synthesis = this.syntheses.of(year).orElseThrow(PublicReportsPage::unknown);
		return new ModelAndView("monitoring/public-synthesis").addObject("year", year)
			.addObject("text", synthesis.in(language))
			.addObject("reports", this.reports.all().stream().filter(one -> one.year() == year).toList());
	}

	@GetMapping("/{id:MMR-.*}")
	ModelAndView report(@PathVariable String id, Locale language) {
		return new ModelAndView("monitoring/public-report").addObject("page",
				this.reports.find(id, language).orElseThrow(PublicReportsPage::unknown));
	}

	private static ResponseStatusException unknown() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
