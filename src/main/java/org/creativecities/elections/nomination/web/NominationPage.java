package org.creativecities.elections.nomination.web;

import java.io.IOException;

import org.creativecities.elections.election.Elections;
import org.creativecities.elections.election.FieldLetters;
import org.creativecities.elections.nomination.Acceptance;
import org.creativecities.elections.nomination.MayorLetters;
import org.creativecities.elections.nomination.Nomination;
import org.creativecities.elections.nomination.NominationReaders;
import org.creativecities.elections.nomination.NominationWithdrawals;
import org.creativecities.elections.nomination.Nominations;
import org.creativecities.elections.nomination.Verdicts;
import org.creativecities.mail.Bilingual;
import org.creativecities.mail.Sentences;
import org.creativecities.network.Register;
import org.creativecities.pages.RefusalNote;
import org.creativecities.workflow.CurrentPerson;
import org.creativecities.workflow.GroupMembers;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A nomination, for the city that made it and for the officers. To anybody else there is
 * no such page.
 */
@Controller
@RequestMapping("/nominations/{id}")
class NominationPage {

	private static final String AGAIN = "redirect:/nominations/{id}";

	private final Nominations nominations;

	private final NominationWithdrawals withdrawals;

	private final NominationReaders readers;

	private final MayorLetters letters;

	private final Acceptance acceptance;

	private final Verdicts verdicts;

	private final Elections elections;

	private final FieldLetters fields;

	private final Register register;

	private final CurrentPerson person;

	private final GroupMembers people;

	private final Sentences sentences;

	private final RefusalNote note;

	NominationPage(Nominations nominations, NominationWithdrawals withdrawals, NominationReaders readers,
			MayorLetters letters, Acceptance acceptance, Verdicts verdicts, Elections elections, FieldLetters fields,
			Register register, CurrentPerson person, GroupMembers people, Sentences sentences, RefusalNote note) {
		this.nominations = nominations;
		this.withdrawals = withdrawals;
		this.readers = readers;
		this.letters = letters;
		this.acceptance = acceptance;
		this.verdicts = verdicts;
		this.elections = elections;
		this.fields = fields;
		this.register = register;
		this.person = person;
		this.people = people;
		this.sentences = sentences;
		this.note = note;
	}

	@GetMapping
	String show(@PathVariable String id, Model model) {
		var nomination = readable(id);
		model.addAttribute("nomination", nomination);
		model.addAttribute("city", this.register.city(nomination.city()));
		model.addAttribute("mine", this.readers.isOf(nomination));
		model.addAttribute("withdrawn", withdrawn(id));
		model.addAttribute("effect", this.withdrawals.effect(id).orElse(null));
		model.addAttribute("letter", this.letters.of(id).orElse(null));
		model.addAttribute("reasons", this.verdicts.sentences(nomination.reasons()));
		var election = this.elections.get(nomination.election());
		model.addAttribute("election", election);
		model.addAttribute("field", this.fields.field(election.field()));
		return "elections/nomination";
	}

	/** When, and by whom; null if nobody did. */
	private Bilingual withdrawn(String id) {
		return this.nominations.withdrawal(id)
			.map(withdrawal -> CurrentPerson.PRODUCT.equals(withdrawal.by())
					? this.sentences.say("elections.nomination.withdrawn.left", withdrawal.at())
					: this.sentences.say("elections.nomination.withdrawn.by", withdrawal.at(),
							this.people.name(withdrawal.by())))
			.orElse(null);
	}

	@PostMapping("/letter")
	String attach(@PathVariable String id, @RequestParam MultipartFile file, RedirectAttributes flash)
			throws IOException {
		asCity(id);
		var content = file.getBytes();
		var name = (file.getOriginalFilename() != null) ? file.getOriginalFilename() : "";
		return told(flash, "elections.nomination.letter.attached",
				this.note.of(() -> this.letters.attach(id, name, content, this.person.id())));
	}

	@PostMapping("/link")
	String askAgain(@PathVariable String id, RedirectAttributes flash) {
		asCity(id);
		return told(flash, "elections.nomination.sent", this.note.of(() -> this.acceptance.askAgain(id)));
	}

	/** Only by somebody who has read what it does. */
	@PostMapping("/withdrawal")
	String withdraw(@PathVariable String id, @RequestParam(defaultValue = "") String effect, RedirectAttributes flash) {
		asCity(id);
		return told(flash, "elections.nomination.withdrawn",
				this.note.of(() -> this.withdrawals.withdraw(id, effect, this.person.id())));
	}

	private static String told(RedirectAttributes flash, String done, String refused) {
		flash.addFlashAttribute("refused", refused);
		flash.addFlashAttribute("done", (refused == null) ? done : null);
		return AGAIN;
	}

	private Nomination readable(String id) {
		return this.nominations.find(id)
			.filter(this.readers::reads)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private void asCity(String id) {
		if (!this.readers.isOf(readable(id))) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
	}

}
