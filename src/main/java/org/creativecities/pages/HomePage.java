package org.creativecities.pages;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where everybody arrives after the login: the ways on, each with a sentence. */
@Controller
class HomePage {

	private final boolean demonstration;

	HomePage(Environment environment) {
		this.demonstration = environment.acceptsProfiles(Profiles.of("demo"));
	}

	@GetMapping("/")
	String show(Model model, HttpServletRequest request) {
		model.addAttribute("demonstration", this.demonstration);
		model.addAttribute("administrator", request.isUserInRole("camunda-admin"));
		return "pages/home";
	}

}
