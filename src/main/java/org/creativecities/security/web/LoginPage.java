package org.creativecities.security.web;

import java.security.Principal;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Asks who is there. Who has come in already is sent on. */
@Controller
class LoginPage {

	@GetMapping("/login")
	String show(Principal person) {
		return person == null ? "security/login" : "redirect:/";
	}

}
