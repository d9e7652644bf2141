package org.creativecities.elections.mandate.web;

import org.creativecities.elections.election.ElectionOpening;
import org.creativecities.elections.election.Elections;
import org.creativecities.elections.mandate.Committee;
import org.creativecities.pages.RefusalNote;
import org.creativecities.workflow.CurrentPerson;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The Coordination Committee and its elections at the desk of the secretariat. One act
 * opens all that can be opened.
 */
@Controller
@RequestMapping("/desk/elections")
class ElectionsDesk {

	private final Committee committee;

	private final Elections elections;

	private final ElectionOpening opening;

	private final CurrentPerson person;

	private final RefusalNote note;

	ElectionsDesk(Committee committee, Elections elections, ElectionOpening opening, CurrentPerson person,
			RefusalNote note) {
		this.committee = committee;
		this.elections = elections;
		this.opening = opening;
		this.person = person;
		this.note = note;
	}

	@GetMapping
	String show(Model model) {
		model.addAttribute("lines", this.committee.lines());
		model.addAttribute("missing", this.committee.missingRegions());
		model.addAttribute("coming", this.committee.coming());
		model.addAttribute("interim", this.elections.interim());
		model.addAttribute("open", this.opening.open());
		model.addAttribute("elections", this.elections.all());
		return "elections/desk";
	}

	@PostMapping
	String openAll(RedirectAttributes flash) {
		var refused = this.note
			.of(() -> flash.addFlashAttribute("opened", this.opening.openAll(this.person.id()).size()));
		flash.addFlashAttribute("refused", refused);
		return "redirect:/desk/elections";
	}

}
