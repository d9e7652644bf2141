package org.creativecities.designation.assessment.web;

import java.util.Map;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.creativecities.designation.assessment.ExpertDesk;
import org.creativecities.designation.assessment.ExpertEntry;
import org.creativecities.designation.assessment.Experts;
import org.creativecities.network.Country;
import org.creativecities.network.CreativeField;
import org.creativecities.network.Register;
import org.creativecities.workflow.InputRefused.Defect;
import org.creativecities.workflow.InputRefused;

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

/** Where an officer keeps the list of experts. */
@Controller
@RequestMapping("/desk/experts")
class ExpertsPage {

	private static final int REFUSED = 422;

	private final Experts experts;

	private final ExpertDesk desk;

	private final Register register;

	ExpertsPage(Experts experts, ExpertDesk desk, Register register) {
		this.experts = experts;
		this.desk = desk;
		this.register = register;
	}

	@GetMapping
	String show(Model model) {
		return show(model, ExpertEntry.BLANK, Map.of());
	}

	@PostMapping
	String enter(ExpertEntry entry, Model model, RedirectAttributes next, HttpServletResponse response) {
		try {
			this.desk.enter(entry);
			next.addFlashAttribute("done", "expert.entered");
			next.addFlashAttribute("newcomer", entry.id());
			return "redirect:/desk/experts";
		}
		catch (InputRefused refused) {
			response.setStatus(REFUSED);
			return show(model, entry,
					refused.defects()
						.stream()
						.collect(Collectors.toMap(Defect::field, defect -> defect, (first, second) -> first)));
		}
	}

	@PostMapping("/{id}/active")
	String activate(@PathVariable String id, @RequestParam boolean active, RedirectAttributes next) {
		if (!this.experts.exists(id)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		this.experts.activate(id, active);
		next.addFlashAttribute("done", active ? "expert.asked-again" : "expert.asked-no-more");
		return "redirect:/desk/experts";
	}

	private String show(Model model, ExpertEntry entry, Map<String, Defect> errors) {
		model.addAttribute("experts", this.experts.all());
		model.addAttribute("fields", this.register.fields());
		model.addAttribute("fieldById",
				this.register.fields().stream().collect(Collectors.toMap(CreativeField::id, field -> field)));
		var countries = this.register.countries();
		model.addAttribute("countries", countries);
		model.addAttribute("countryByCode",
				countries.stream().collect(Collectors.toMap(Country::code, country -> country)));
		model.addAttribute("entry", entry);
		model.addAttribute("errors", errors);
		return "designation/experts";
	}

}
