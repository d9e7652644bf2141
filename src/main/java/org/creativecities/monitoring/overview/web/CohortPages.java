package org.creativecities.monitoring.overview.web;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.creativecities.monitoring.overview.CohortFilter;
import org.creativecities.monitoring.overview.CohortOverview;
import org.creativecities.monitoring.overview.RemindersByHand;
import org.creativecities.pages.RefusalNote;
import org.creativecities.workflow.CurrentPerson;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Cohorts at the desk of the secretariat: who is how far, and a reminder to many cities
 * at once, which is read before it is sent.
 */
@Controller
@RequestMapping("/desk/cohorts")
class CohortPages {

	private static final String ONE = "/{year:\\d{4}}";

	private final CohortOverview cohorts;

	private final RemindersByHand reminders;

	private final CurrentPerson person;

	private final RefusalNote note;

	CohortPages(CohortOverview cohorts, RemindersByHand reminders, CurrentPerson person, RefusalNote note) {
		this.cohorts = cohorts;
		this.reminders = reminders;
		this.person = person;
		this.note = note;
	}

	@GetMapping
	String all(Model model) {
		model.addAttribute("cohorts", this.cohorts.all());
		return show("monitoring/cohorts", model);
	}

	@GetMapping(ONE)
	String one(@PathVariable int year, CohortFilter filter, Model model) {
		model.addAttribute("page", this.cohorts.of(year, filter));
		model.addAttribute("filter", filter);
		return show("monitoring/cohort", model);
	}

	/** The letters, as they will read; nothing is sent. */
	@PostMapping(ONE + "/reminders/preview")
	String preview(@PathVariable int year, @RequestParam(defaultValue = "") List<String> report,
			@RequestParam(defaultValue = "") String words, Model model, HttpServletResponse response) {
		var refused = this.note.of(() -> model.addAttribute("round", this.reminders.preview(year, report, words)));
		if (refused != null) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			model.addAttribute("refused", refused);
			model.addAttribute("chosen", report);
			model.addAttribute("words", words);
			return one(year, CohortFilter.ALL, model);
		}
		model.addAttribute("year", year);
		model.addAttribute("report", report);
		model.addAttribute("words", words);
		model.addAttribute("number", UUID.randomUUID());
		return show("monitoring/reminders", model);
	}

	/**
	 * @param number of the preview; sending it twice sends it once
	 */
	@PostMapping(ONE + "/reminders")
	String send(@PathVariable int year, @RequestParam(defaultValue = "") List<String> report,
			@RequestParam(defaultValue = "") String words, @RequestParam UUID number, RedirectAttributes next) {
		next.addFlashAttribute("refused", this.note.of(() -> next.addFlashAttribute("sent",
				this.reminders.send(year, report, words, number, this.person.id()))));
		return "redirect:/desk/cohorts/{year}";
	}

	@ExceptionHandler(IllegalArgumentException.class)
	@ResponseStatus(HttpStatus.NOT_FOUND)
	String unknown() {
		return "error/404";
	}

	private static String show(String template, Model model) {
		model.addAttribute("paris", ZoneId.of("Europe/Paris"));
		return template;
	}

}
