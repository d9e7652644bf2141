package org.creativecities.mail.web;

import org.creativecities.mail.GivenUpLetters;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Lets any page for the secretariat say how many letters could not be delivered. Nothing
 * is counted on a page that does not ask.
 */
@ControllerAdvice
class UndeliveredFlag {

	private final Undelivered undelivered;

	UndeliveredFlag(GivenUpLetters letters) {
		this.undelivered = new Undelivered(letters);
	}

	@ModelAttribute("undelivered")
	Undelivered undelivered() {
		return this.undelivered;
	}

	record Undelivered(GivenUpLetters letters) {

		public int all() {
			return this.letters.count();
		}

		public int of(String caseId) {
			return this.letters.count(caseId);
		}

	}

}
