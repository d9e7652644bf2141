package org.creativecities.monitoring.publication.web;

import jakarta.servlet.http.HttpServletResponse;
import org.creativecities.monitoring.publication.PublicationWithdrawals;
import org.creativecities.monitoring.publication.ReportPublications;
import org.creativecities.monitoring.publication.SupportPlans;
import org.creativecities.monitoring.report.Reports;
import org.creativecities.network.Register;
import org.creativecities.pages.RefusalNote;
import org.creativecities.workflow.CurrentPerson;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What was published of a report, at the desk of the secretariat, which can take it back
 * as long as the time for corrections runs.
 */
@Controller
@RequestMapping("/desk/reports/{id}/publication")
class PublicationPage {

	private final Reports reports;

	private final ReportPublications publications;

	private final PublicationWithdrawals withdrawals;

	private final SupportPlans plans;

	private final Register register;

	private final CurrentPerson person;

	private final RefusalNote note;

	PublicationPage(Reports reports, ReportPublications publications, PublicationWithdrawals withdrawals,
			SupportPlans plans, Register register, CurrentPerson person, RefusalNote note) {
		this.reports = reports;
		this.publications = publications;
		this.withdrawals = withdrawals;
		this.plans = plans;
		this.register = register;
		this.person = person;
		this.note = note;
	}

	@GetMapping
	String read(@PathVariable String id, Model model) {
		var report = this.reports.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		model.addAttribute("report", report);
		model.addAttribute("city", this.register.city(report.cityId()).name());
		model.addAttribute("publication", this.publications.of(id).orElse(null));
		model.addAttribute("final", this.publications.isFinal(id));
		model.addAttribute("plan", this.plans.of(id).orElse(null));
		return "monitoring/publication";
	}

	@PostMapping
	String withdraw(@PathVariable String id, @RequestParam(defaultValue = "") String reason, Model model,
			RedirectAttributes next, HttpServletResponse response) {
		var refused = this.note.of(() -> this.withdrawals.withdraw(id, reason, this.person.id()));
		if (refused == null) {
			next.addFlashAttribute("done", "monitoring.publication.withdrawn");
			return "redirect:/desk/reports/{id}/publication";
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
		model.addAttribute("refused", refused);
		return read(id, model);
	}

}
