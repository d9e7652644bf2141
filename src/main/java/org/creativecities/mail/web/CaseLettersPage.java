package org.creativecities.mail.web;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.creativecities.mail.GivenUpLetters;
import org.creativecities.mail.GivenUpLetters.Answer;
import org.creativecities.mail.LetterArchive;
import org.creativecities.mail.LetterPreview;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What was written to whom in a case, for the secretariat; and, without a case, the
 * letters that could not be delivered.
 */
@Controller
class CaseLettersPage {

	private static final Set<String> READERS = Set.of("secretariat", "secretariat-head");

	private final LetterArchive archive;

	private final GivenUpLetters givenUp;

	private final LetterPreview preview;

	CaseLettersPage(LetterArchive archive, GivenUpLetters givenUp, LetterPreview preview) {
		this.archive = archive;
		this.givenUp = givenUp;
		this.preview = preview;
	}

	@GetMapping("/desk/letters")
	String list(@RequestParam(name = "case", defaultValue = "") String caseId,
			@RequestParam(defaultValue = "") String kind, Authentication person, Locale reader, Model model) {
		allow(person);
		var letters = caseId.isBlank() ? this.archive.givenUp()
				: this.archive.ofCase(caseId.strip(), kind.isBlank() ? "" : kind + "/");
		model.addAttribute("caseId", caseId.strip());
		model.addAttribute("letters", letters.stream().map(letter -> LetterView.of(letter, reader)).toList());
		return "mail/case";
	}

	@GetMapping("/desk/letters/{id}")
	String read(@PathVariable UUID id, Authentication person, Locale reader, Model model,
			HttpServletResponse response) {
		allow(person);
		var letter = this.archive.findBlackedOut(id)
			.map(found -> LetterView.of(found, reader))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		response.setHeader("Content-Security-Policy", letter.policy());
		model.addAttribute("view", letter);
		model.addAttribute("files", this.archive.attachments(id));
		model.addAttribute("other", this.preview.inOtherLanguage(id).orElse(null));
		model.addAttribute("bound", this.givenUp.isBoundToItsAddress(letter.letter()));
		return "mail/case-letter";
	}

	@GetMapping("/desk/letters/{id}/files/{name}")
	ResponseEntity<String> file(@PathVariable UUID id, @PathVariable String name, Authentication person) {
		allow(person);
		return LetterFile.named(this.archive, id, name);
	}

	/** A wrong address stays in its field, with the sentence beside it. */
	@PostMapping("/desk/letters/{id}/send-again")
	String sendAgain(@PathVariable UUID id, @RequestParam(defaultValue = "") String email,
			@RequestParam(name = "case", defaultValue = "") String caseId, Authentication person,
			RedirectAttributes redirect) {
		allow(person);
		var answer = this.givenUp.sendAgain(id, email.strip());
		redirect.addFlashAttribute("answer", answer);
		if (answer == Answer.WAITS || answer == Answer.NOT_GIVEN_UP) {
			redirect.addAttribute("case", caseId);
			return "redirect:/desk/letters";
		}
		redirect.addFlashAttribute("email", email);
		redirect.addAttribute("id", id);
		return "redirect:/desk/letters/{id}";
	}

	private static void allow(Authentication person) {
		if (person == null
				|| person.getAuthorities().stream().map(GrantedAuthority::getAuthority).noneMatch(READERS::contains)) {
			throw new AccessDeniedException("The letters of a case are for the secretariat.");
		}
	}

}
