package org.creativecities.designation.decision.web;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

import org.creativecities.designation.application.SubmittedFiles;
import org.creativecities.designation.assessment.Feedbacks;
import org.creativecities.designation.decision.DossierList;
import org.creativecities.designation.decision.DossierRow;
import org.creativecities.workflow.CurrentPerson;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * The dossier beside the forms of the decision: every application with its numbers, its
 * comments and its file. To all but the secretariat and the Director-General's office it
 * does not exist.
 */
@Controller
@RequestMapping("/dossiers/{call}")
class DossierPage {

	private final DossierList list;

	private final SubmittedFiles files;

	private final Feedbacks feedbacks;

	private final CurrentPerson person;

	DossierPage(DossierList list, SubmittedFiles files, Feedbacks feedbacks, CurrentPerson person) {
		this.list = list;
		this.files = files;
		this.feedbacks = feedbacks;
		this.person = person;
	}

	@GetMapping
	ModelAndView all(@PathVariable String call, @RequestParam(defaultValue = "") String field,
			@RequestParam(defaultValue = "") String country, @RequestParam(defaultValue = "") String region) {
		var rows = this.list.of(call, this.person.groups()).orElseThrow(DossierPage::unknown);
		return new ModelAndView("designation/dossier").addObject("call", call)
			.addObject("all", rows.size())
			.addObject("rows", this.list.only(rows, field, country, region))
			.addObject("fields", choices(rows, DossierRow::field, each -> each.id()))
			.addObject("countries", choices(rows, DossierRow::country, each -> each.code()))
			.addObject("regions", choices(rows, row -> row.country().region(), each -> each))
			.addObject("field", field)
			.addObject("country", country)
			.addObject("region", region);
	}

	@GetMapping("/{application}")
	ModelAndView one(@PathVariable String call, @PathVariable String application) {
		var row = this.list.one(call, application, this.person.groups()).orElseThrow(DossierPage::unknown);
		return new ModelAndView("designation/dossier-file").addObject("call", call)
			.addObject("row", row)
			.addObject("feedback", this.feedbacks.of(application))
			.addObject("file", this.files.of(row.application()));
	}

	/** What a reader may ask for: only what the dossier holds. */
	private static <T> List<T> choices(List<DossierRow> rows, Function<DossierRow, T> what, Function<T, String> order) {
		return rows.stream().map(what).distinct().sorted(Comparator.comparing(order)).toList();
	}

	private static ResponseStatusException unknown() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
