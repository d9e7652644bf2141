package org.creativecities.reminders.web;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.creativecities.network.Contact.Role;
import org.creativecities.reminders.LadderBook;
import org.creativecities.workflow.InputRefused;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where an officer sets how many days before or after a deadline whom a reminder reaches,
 * and first looks at the letters that would bring.
 */
@Controller
@RequestMapping("/desk/reminders")
class RemindersPage {

	/** From those who write every day to those who are told last. */
	private static final List<Role> WIDENING = List.of(Role.MAIN, Role.ALTERNATIVE, Role.REPRESENTATIVE, Role.MAYOR,
			Role.NATIONAL_COMMISSION);

	private final LadderBook ladders;

	private final Clock clock;

	RemindersPage(LadderBook ladders, Clock clock) {
		this.ladders = ladders;
		this.clock = clock;
	}

	@GetMapping
	String all(Model model) {
		return show(model, null, List.of());
	}

	@PostMapping("/{ladder}")
	String change(@PathVariable String ladder, @RequestParam MultiValueMap<String, String> typed, Principal person,
			Model model, RedirectAttributes next, HttpServletResponse response) {
		var form = LadderForm.of(ladder, typed);
		try {
			if (typed.containsKey("preview")) {
				model.addAttribute("preview", this.ladders.preview(ladder, form.rungs(), form.deadline()));
				return show(model, form, List.of());
			}
			next.addFlashAttribute("waiting", this.ladders.change(ladder, form.rungs(), LadderForm.one(typed, "seen"),
					form.reason(), person.getName()));
			next.addFlashAttribute("changed", ladder);
			return "redirect:/desk/reminders";
		}
		catch (InputRefused refused) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return show(model, form, refused.defects());
		}
	}

	@ExceptionHandler(IllegalArgumentException.class)
	@ResponseStatus(HttpStatus.NOT_FOUND)
	String unknown() {
		return "error/404";
	}

	/**
	 * @param form as it was typed; {@code null} if nothing was
	 */
	private String show(Model model, LadderForm form, List<InputRefused.Defect> refused) {
		var inAYear = LocalDate.now(this.clock).plusYears(1).toString();
		model.addAttribute("ladders", this.ladders.all()
			.stream()
			.map(ladder -> new LadderView(ladder,
					(form != null && form.ladder().equals(ladder.name())) ? form : LadderForm.of(ladder, inAYear)))
			.toList());
		model.addAttribute("typed", (form != null) ? form.ladder() : "");
		model.addAttribute("changes", this.ladders.changes());
		model.addAttribute("roles", WIDENING);
		model.addAttribute("refused", refused);
		return "reminders/ladders";
	}

}
