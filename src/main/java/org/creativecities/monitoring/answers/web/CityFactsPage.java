package org.creativecities.monitoring.answers.web;

import java.util.LinkedHashMap;
import java.util.Map;

import org.creativecities.monitoring.answers.CityFact;
import org.creativecities.monitoring.answers.CityFacts;
import org.creativecities.network.Register;
import org.creativecities.pages.RefusalNote;
import org.creativecities.workflow.CurrentPerson;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where an officer keeps what the Network remembers of each city; its next report begins
 * with it.
 */
@Controller
@RequestMapping("/desk/memory")
class CityFactsPage {

	private final CityFacts facts;

	private final Register register;

	private final CurrentPerson person;

	private final RefusalNote note;

	CityFactsPage(CityFacts facts, Register register, CurrentPerson person, RefusalNote note) {
		this.facts = facts;
		this.register = register;
		this.person = person;
		this.note = note;
	}

	@GetMapping
	String show(@RequestParam(defaultValue = "") String city, Model model) {
		var members = this.register.members();
		model.addAttribute("members", members);
		model.addAttribute("city",
				members.stream().filter(member -> member.id().equals(city)).findFirst().orElse(null));
		model.addAttribute("facts", this.facts.of(city));
		var kinds = new LinkedHashMap<CityFact.Kind, Object>();
		for (var kind : CityFact.Kind.values()) {
			kinds.put(kind, CityFacts.options(kind));
		}
		model.addAttribute("kinds", kinds);
		return "monitoring/memory";
	}

	@PostMapping("/{city}")
	String remember(@PathVariable String city, @RequestParam Map<String, String> entered, RedirectAttributes flash) {
		this.register.city(city);
		var refused = this.note.of(() -> this.facts.remember(city, entered, this.person.id()));
		flash.addFlashAttribute("refused", refused);
		flash.addFlashAttribute("entered", (refused != null) ? entered : null);
		return "redirect:/desk/memory?city={city}";
	}

	@PostMapping("/{city}/{fact}/forget")
	String forget(@PathVariable String city, @PathVariable long fact) {
		this.facts.forget(city, fact, this.person.id());
		return "redirect:/desk/memory?city={city}";
	}

}
