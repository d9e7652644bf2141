package org.creativecities.designation.assessment.web;

import org.creativecities.designation.assessment.EvaluationFile;
import org.creativecities.designation.assessment.Evaluations;
import org.creativecities.pages.RefusalNote;
import org.creativecities.workflow.CurrentPerson;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The application that an evaluator reads beside the form in Tasklist. To all others it
 * does not exist.
 */
@Controller
class EvaluationPage {

	private final EvaluationFile files;

	private final Evaluations evaluations;

	private final RefusalNote note;

	private final CurrentPerson person;

	EvaluationPage(EvaluationFile files, Evaluations evaluations, RefusalNote note, CurrentPerson person) {
		this.files = files;
		this.evaluations = evaluations;
		this.note = note;
		this.person = person;
	}

	@GetMapping("/evaluations/{id}")
	ModelAndView show(@PathVariable String id) {
		return this.files.open(id, this.person.groups())
			.map(file -> new ModelAndView("designation/evaluation").addObject("file", file)
				.addObject("id", id)
				.addObject("evaluates", this.files.isEvaluatedBy(id, this.person.groups())))
			.orElseThrow(EvaluationPage::unknown);
	}

	/**
	 * A conflict of interest that shows only when one reads; nobody else can declare it.
	 */
	@PostMapping("/evaluations/{id}/recuse")
	String recuse(@PathVariable String id, @RequestParam(defaultValue = "") String reason, RedirectAttributes flash) {
		if (this.files.open(id, this.person.groups()).isEmpty()
				|| !this.files.isEvaluatedBy(id, this.person.groups())) {
			throw unknown();
		}
		var refused = this.note.of(() -> this.evaluations.recuse(id, reason, this.person.id()));
		flash.addFlashAttribute("refused", refused);
		return (refused != null) ? "redirect:/evaluations/{id}" : "redirect:/evaluations/recused";
	}

	/** The file is closed to whoever reads this. */
	@GetMapping("/evaluations/recused")
	ModelAndView recused() {
		return new ModelAndView("pages/recused", "words", "evaluation.recused");
	}

	private static ResponseStatusException unknown() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
