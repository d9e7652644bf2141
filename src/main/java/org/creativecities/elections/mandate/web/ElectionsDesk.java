package org.creativecities.elections.mandate.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import org.creativecities.elections.election.ElectionOpening;
import org.creativecities.elections.election.Elections;
import org.creativecities.elections.mandate.Committee;
import org.creativecities.elections.mandate.ElectionStop;
import org.creativecities.network.CreativeField;
import org.creativecities.pages.RefusalNote;
import org.creativecities.workflow.CurrentPerson;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
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

	private final ElectionStop stop;

	private final CurrentPerson person;

	private final RefusalNote note;

	private final Clock clock;

	ElectionsDesk(Committee committee, Elections elections, ElectionOpening opening, ElectionStop stop,
			CurrentPerson person, RefusalNote note, Clock clock) {
		this.committee = committee;
		this.elections = elections;
		this.opening = opening;
		this.stop = stop;
		this.person = person;
		this.note = note;
		this.clock = clock;
	}

	@GetMapping
	String show(Model model) {
		var lines = this.committee.lines();
		model.addAttribute("lines", lines);
		model.addAttribute("missing", this.committee.missingRegions());
		model.addAttribute("coming", this.committee.coming());
		model.addAttribute("interim", this.elections.interim());
		var prospect = this.opening.prospect();
		model.addAttribute("open", prospect.open());
		model.addAttribute("small", prospect.small());
		var all = this.elections.all();
		model.addAttribute("elections", all);
		var today = LocalDate.now(this.clock);
		model.addAttribute("late", all.stream().filter(election -> election.isLateOn(today)).toList());
		model.addAttribute("names",
				lines.stream().map(Committee.Line::field).collect(Collectors.toMap(CreativeField::id, field -> field)));
		return "elections/desk";
	}

	/** With a reason that all cities of the sub-network read. */
	@PostMapping("/{id}/stop")
	String stop(@PathVariable String id, @RequestParam(defaultValue = "") String reason, RedirectAttributes flash) {
		this.elections.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		var refused = this.note.of(() -> this.stop.stop(id, reason));
		flash.addFlashAttribute("refused", refused);
		flash.addFlashAttribute("done", (refused == null) ? "elections.stop.done" : null);
		flash.addFlashAttribute("words", (refused != null) ? reason : null);
		return "redirect:/elections/{id}";
	}

	@PostMapping
	String open(@RequestParam(name = "field", defaultValue = "") List<String> fields, RedirectAttributes flash) {
		var refused = this.note
			.of(() -> flash.addFlashAttribute("opened", this.opening.open(fields, this.person.id()).size()));
		flash.addFlashAttribute("refused", refused);
		return "redirect:/desk/elections";
	}

}
