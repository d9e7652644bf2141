package org.creativecities.monitoring.answers.web;

import java.util.Map;

import org.creativecities.monitoring.report.LeavingSignatures;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where the link leads by which a mayor confirms that the city leaves. Looking changes
 * nothing, since mail scanners follow links; only a button answers.
 */
@Controller
class LeavingSignaturePage {

	private static final int LONGEST_NAME = 200;

	private final LeavingSignatures signatures;

	LeavingSignaturePage(LeavingSignatures signatures) {
		this.signatures = signatures;
	}

	@GetMapping("/sign/leaving/{token}")
	ModelAndView show(@PathVariable String token) {
		return this.signatures.find(token)
			.map(request -> new ModelAndView("monitoring/leaving-signature",
					Map.of("request", request, "token", token)))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/**
	 * @param leaves whether the mayor confirms; if not, the city stays; {@code null} if
	 * the mayor has not chosen
	 */
	@PostMapping("/sign/leaving/{token}")
	ModelAndView answer(@PathVariable String token, @RequestParam(defaultValue = "") String name,
			@RequestParam(required = false) Boolean leaves) {
		var nameMissing = name.isBlank() || name.length() > LONGEST_NAME;
		if (nameMissing || leaves == null) {
			return show(token).addObject("nameMissing", nameMissing)
				.addObject("choiceMissing", leaves == null)
				.addObject("name", name)
				.addObject("leaves", leaves);
		}
		return this.signatures.answer(token, leaves, name)
			.map(request -> new ModelAndView("monitoring/leaving-signature",
					Map.of("request", request, "token", token)))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
