package org.creativecities.elections.nomination.web;

import java.util.Map;

import org.creativecities.elections.nomination.Acceptance;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where the link leads by which a named person accepts or declines. Looking changes
 * nothing, since mail scanners follow links; only a button answers.
 */
@Controller
class AcceptancePage {

	private static final int LONGEST_NAME = 120;

	private final Acceptance acceptance;

	AcceptancePage(Acceptance acceptance) {
		this.acceptance = acceptance;
	}

	@GetMapping("/sign/nomination/{token}")
	ModelAndView show(@PathVariable String token) {
		return this.acceptance.find(token)
			.map(request -> new ModelAndView("elections/acceptance", Map.of("request", request, "token", token)))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/**
	 * Without a choice or a name the page says what is missing, and nothing is answered.
	 * @param accepts whether the person stands; if not, declines
	 */
	@PostMapping("/sign/nomination/{token}")
	ModelAndView answer(@PathVariable String token, @RequestParam(defaultValue = "") String name,
			@RequestParam(required = false) Boolean accepts) {
		var nameMissing = name.isBlank() || name.length() > LONGEST_NAME;
		if (nameMissing || accepts == null) {
			return show(token).addObject("nameMissing", nameMissing)
				.addObject("answerMissing", accepts == null)
				.addObject("name", name)
				.addObject("accepts", accepts);
		}
		return this.acceptance.answer(token, accepts, name)
			.map(request -> new ModelAndView("elections/acceptance", Map.of("request", request, "token", token)))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
