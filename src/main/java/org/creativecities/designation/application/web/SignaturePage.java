package org.creativecities.designation.application.web;

import java.util.Map;

import org.creativecities.designation.application.MayorSignatures;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where the mayor's link leads. Looking changes nothing, since mail scanners follow
 * links; only the button signs. A link has 256 random bits: nobody finds one by trying.
 */
@Controller
class SignaturePage {

	private static final int LONGEST_NAME = 200;

	private final MayorSignatures signatures;

	SignaturePage(MayorSignatures signatures) {
		this.signatures = signatures;
	}

	@GetMapping("/sign/{token}")
	ModelAndView show(@PathVariable String token) {
		return this.signatures.find(token)
			.map(request -> new ModelAndView("designation/sign", Map.of("request", request, "token", token)))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	@PostMapping("/sign/{token}")
	ModelAndView sign(@PathVariable String token, @RequestParam(defaultValue = "") String name) {
		if (name.isBlank() || name.length() > LONGEST_NAME) {
			return show(token).addObject("nameMissing", true);
		}
		return this.signatures.sign(token, name)
			.map(request -> new ModelAndView("designation/sign", Map.of("request", request, "token", token)))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
