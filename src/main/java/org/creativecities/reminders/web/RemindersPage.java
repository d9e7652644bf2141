package org.creativecities.reminders.web;

import java.security.Principal;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.creativecities.reminders.LadderBook;
import org.creativecities.workflow.InputRefused;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an officer sets how many days before a deadline people are reminded. */
@Controller
@RequestMapping("/desk/reminders")
class RemindersPage {

	private final LadderBook ladders;

	RemindersPage(LadderBook ladders) {
		this.ladders = ladders;
	}

	@GetMapping
	String all(Model model) {
		return show(model, "", "", "", List.of());
	}

	@PostMapping("/{ladder}")
	String change(@PathVariable String ladder, @RequestParam(defaultValue = "") String days,
			@RequestParam(defaultValue = "") String reason, Principal person, Model model, RedirectAttributes next,
			HttpServletResponse response) {
		try {
			this.ladders.change(ladder, days, reason, person.getName());
			next.addFlashAttribute("changed", ladder);
			return "redirect:/desk/reminders";
		}
		catch (InputRefused refused) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return show(model, ladder, days, reason, refused.defects());
		}
	}

	@ExceptionHandler(IllegalArgumentException.class)
	@ResponseStatus(HttpStatus.NOT_FOUND)
	String unknown() {
		return "error/404";
	}

	private String show(Model model, String ladder, String days, String reason, List<InputRefused.Defect> refused) {
		model.addAttribute("ladders", this.ladders.all());
		model.addAttribute("changes", this.ladders.changes());
		model.addAttribute("ladder", ladder);
		model.addAttribute("days", days);
		model.addAttribute("reason", reason);
		model.addAttribute("refused", refused);
		return "reminders/ladders";
	}

}
