package org.creativecities.monitoring.overview.web;

import java.time.ZoneId;

import org.creativecities.monitoring.overview.ReportCases;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;

/** One report as a case, at the desk of the secretariat. */
@Controller
class ReportCasePage {

	private final ReportCases cases;

	ReportCasePage(ReportCases cases) {
		this.cases = cases;
	}

	@GetMapping("/desk/reports/{id}")
	String show(@PathVariable String id, Model model) {
		model.addAttribute("file", this.cases.of(id));
		model.addAttribute("paris", ZoneId.of("Europe/Paris"));
		return "monitoring/case";
	}

	@ExceptionHandler(IllegalArgumentException.class)
	@ResponseStatus(HttpStatus.NOT_FOUND)
	String unknown() {
		return "error/404";
	}

}
