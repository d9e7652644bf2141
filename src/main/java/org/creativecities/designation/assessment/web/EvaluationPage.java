package org.creativecities.designation.assessment.web;

import org.creativecities.designation.assessment.EvaluationFile;
import org.creativecities.workflow.CurrentPerson;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * The application that an evaluator reads beside the form in Tasklist. To all others it
 * does not exist.
 */
@Controller
class EvaluationPage {

	private final EvaluationFile files;

	private final CurrentPerson person;

	EvaluationPage(EvaluationFile files, CurrentPerson person) {
		this.files = files;
		this.person = person;
	}

	@GetMapping("/evaluations/{id}")
	ModelAndView show(@PathVariable String id) {
		return this.files.open(id, this.person.groups())
			.map(file -> new ModelAndView("designation/evaluation").addObject("file", file))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
