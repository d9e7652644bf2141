package org.creativecities.monitoring.review.web;

import java.util.Locale;

import org.creativecities.monitoring.review.Opinions;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What the readers of a report found, at the desk of the secretariat. */
@Controller
class OpinionsPage {

	private final Opinions opinions;

	OpinionsPage(Opinions opinions) {
		this.opinions = opinions;
	}

	@GetMapping("/desk/reports/{id}/reviews")
	String read(@PathVariable String id, Model model, Locale language) {
		model.addAttribute("sheet", this.opinions.of(id, language));
		return "monitoring/opinions";
	}

	@ExceptionHandler(IllegalArgumentException.class)
	@ResponseStatus(HttpStatus.NOT_FOUND)
	String unknown() {
		return "error/404";
	}

}
