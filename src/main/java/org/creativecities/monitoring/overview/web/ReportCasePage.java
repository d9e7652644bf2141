package org.creativecities.monitoring.overview.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

import jakarta.servlet.http.HttpServletResponse;
import org.creativecities.monitoring.overview.ReportCases;
import org.creativecities.monitoring.report.Extensions;
import org.creativecities.monitoring.review.RevisionExtensions;
import org.creativecities.pages.RefusalNote;
import org.creativecities.workflow.CurrentPerson;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One report as a case, at the desk of the secretariat, which can give it more time. */
@Controller
class ReportCasePage {

	private final ReportCases cases;

	private final Extensions extensions;

	private final RevisionExtensions revisions;

	private final CurrentPerson person;

	private final RefusalNote note;

	ReportCasePage(ReportCases cases, Extensions extensions, RevisionExtensions revisions, CurrentPerson person,
			RefusalNote note) {
		this.cases = cases;
		this.extensions = extensions;
		this.revisions = revisions;
		this.person = person;
		this.note = note;
	}

	@GetMapping("/desk/reports/{id}")
	String read(@PathVariable String id, Model model) {
		return show(id, model);
	}

	/**
	 * Task, timers, reminders, calendar and letter follow in the same transaction.
	 * @param against deadline that the page showed, so that a second click gives nothing
	 */
	@PostMapping("/desk/reports/{id}/extension")
	String extend(@PathVariable String id, @RequestParam(defaultValue = "") String days,
			@RequestParam(defaultValue = "") String reason, @RequestParam(defaultValue = "") String against,
			Model model, RedirectAttributes next, HttpServletResponse response) {
		var refused = this.note.of(() -> give(id, number(days), reason, moment(against)));
		if (refused == null) {
			next.addFlashAttribute("done", "monitoring.overview.extension.done");
			return "redirect:/desk/reports/{id}";
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
		model.addAttribute("refused", refused);
		model.addAttribute("days", days);
		model.addAttribute("reason", reason);
		return show(id, model);
	}

	private void give(String id, int days, String reason, Instant seen) {
		if (this.cases.isRevised(id)) {
			this.revisions.give(id, days, reason, seen, this.person.id());
		}
		else {
			this.extensions.give(id, days, reason, seen, this.person.id());
		}
	}

	/** What is no moment was no deadline. */
	private static Instant moment(String sent) {
		try {
			return Instant.parse(sent);
		}
		catch (DateTimeParseException none) {
			return Instant.EPOCH;
		}
	}

	/** What is no number is none that can be given. */
	private static int number(String typed) {
		return typed.strip().matches("\\d{1,4}") ? Integer.parseInt(typed.strip()) : 0;
	}

	private String show(String id, Model model) {
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
