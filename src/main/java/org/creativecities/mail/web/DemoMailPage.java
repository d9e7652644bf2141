package org.creativecities.mail.web;

import java.security.Principal;
import java.util.Locale;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.creativecities.mail.LetterArchive;
import org.creativecities.mail.LetterFilter;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The mailboxes of everybody in the demonstration, where one person plays all parts and
 * needs the mayor's link, too. Exists in no other profile.
 */
@Controller
@Profile("demo")
class DemoMailPage {

	private static final int PAGE = 50;

	private final LetterArchive archive;

	DemoMailPage(LetterArchive archive) {
		this.archive = archive;
	}

	@GetMapping("/demo/mail")
	String list(@RequestParam(defaultValue = "") String recipient,
			@RequestParam(name = "case", defaultValue = "") String caseId,
			@RequestParam(defaultValue = "") String language, @RequestParam(required = false) Long before,
			Principal person, Locale reader, Model model) {
		askForLogin(person);
		var filter = new LetterFilter(recipient.strip(), caseId.strip(), language);
		var letters = this.archive.page(filter, (before != null) ? before : Long.MAX_VALUE, PAGE)
			.stream()
			.map(letter -> LetterView.of(letter, reader))
			.toList();
		model.addAttribute("filter", filter);
		model.addAttribute("letters", letters);
		model.addAttribute("older", (letters.size() == PAGE) ? letters.get(PAGE - 1).letter().number() : null);
		return "mail/demo";
	}

	@GetMapping("/demo/mail/{id}")
	String read(@PathVariable UUID id, Principal person, Locale reader, Model model, HttpServletResponse response) {
		askForLogin(person);
		var letter = this.archive.find(id)
			.map(found -> LetterView.of(found, reader))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		response.setHeader("Content-Security-Policy", letter.policy());
		model.addAttribute("files", this.archive.attachments(id));
		model.addAttribute("view", letter);
		return "mail/demo-letter";
	}

	@GetMapping("/demo/mail/{id}/files/{name}")
	ResponseEntity<String> file(@PathVariable UUID id, @PathVariable String name, Principal person) {
		askForLogin(person);
		return LetterFile.named(this.archive, id, name);
	}

	private static void askForLogin(Principal person) {
		if (person == null) {
			throw new AccessDeniedException("The letters of the demonstration are for people who have logged in.");
		}
	}

}
