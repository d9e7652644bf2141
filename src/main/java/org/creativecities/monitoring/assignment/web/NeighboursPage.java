package org.creativecities.monitoring.assignment.web;

import java.time.ZoneId;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.creativecities.monitoring.assignment.NeighbourBook;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where an officer says from which fields readers come for one that has too few of its
 * own.
 */
@Controller
@RequestMapping("/desk/neighbours")
class NeighboursPage {

	private final NeighbourBook book;

	private final RefusalNote note;

	private final CurrentPerson person;

	NeighboursPage(NeighbourBook book, RefusalNote note, CurrentPerson person) {
		this.book = book;
		this.note = note;
		this.person = person;
	}

	@GetMapping
	String all(Model model) {
		model.addAttribute("lines", this.book.all());
		model.addAttribute("changes", this.book.changes());
		model.addAttribute("paris", ZoneId.of("Europe/Paris"));
		return "monitoring/neighbours";
	}

	/**
	 * @param neighbour ids in order; empty places are left out
	 */
	@PostMapping("/{field}")
	String change(@PathVariable String field, @RequestParam(defaultValue = "") List<String> neighbour,
			@RequestParam(defaultValue = "") String seen, @RequestParam(defaultValue = "") String reason, Model model,
			RedirectAttributes next, HttpServletResponse response) {
		var ids = neighbour.stream().filter(id -> !id.isBlank()).toList();
		var refused = this.note.of(() -> this.book.change(field, ids, seen, reason, this.person.id()));
		if (refused == null) {
			next.addFlashAttribute("changed", field);
			return "redirect:/desk/neighbours";
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
		model.addAttribute("refused", refused);
		model.addAttribute("typed", field);
		model.addAttribute("chosen", ids);
		model.addAttribute("reason", reason);
		return all(model);
	}

}
