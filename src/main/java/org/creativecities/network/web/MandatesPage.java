package org.creativecities.network.web;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.creativecities.network.CreativeField;
import org.creativecities.network.Mandate;
import org.creativecities.network.Mandates;
import org.creativecities.network.MemberDirectory;
import org.creativecities.network.Register;
import org.creativecities.workflow.InputRefused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an officer keeps the mandates of the Coordination Committee. */
@Controller
@RequestMapping("/desk/mandates")
class MandatesPage {

	private static final int REFUSED = 422;

	private final Mandates mandates;

	private final Register register;

	private final MemberDirectory directory;

	private final Clock clock;

	MandatesPage(Mandates mandates, Register register, MemberDirectory directory, Clock clock) {
		this.mandates = mandates;
		this.register = register;
		this.directory = directory;
		this.clock = clock;
	}

	@GetMapping
	String show(Model model) {
		var today = LocalDate.now(this.clock);
		var last = this.mandates.usualEnd(today).minusDays(1);
		return show(model, new Entry("", "", "", today.toString(), last.toString()), Map.of());
	}

	/** The last day of a mandate is its last: people count it in, the table does not. */
	@PostMapping
	String give(Entry entry, Principal person, Model model, RedirectAttributes next, HttpServletResponse response) {
		try {
			var until = day(entry.until());
			this.mandates.give(entry.field(), role(entry.role()), entry.city(), day(entry.from()),
					(until != null) ? until.plusDays(1) : null, person.getName());
			next.addFlashAttribute("done", "network.mandate-entered");
			return "redirect:/desk/mandates";
		}
		catch (InputRefused refused) {
			response.setStatus(REFUSED);
			return show(model, entry, byField(refused));
		}
	}

	@PostMapping("/{id}/end")
	String end(@PathVariable long id, @RequestParam(defaultValue = "") String day, Principal person, Model model,
			RedirectAttributes next, HttpServletResponse response) {
		try {
			var last = day(day);
			if (last == null) {
				throw new InputRefused("end", "network.day-missing");
			}
			this.mandates.end(id, last.plusDays(1), person.getName());
			next.addFlashAttribute("done", "network.mandate-shortened");
			return "redirect:/desk/mandates";
		}
		catch (InputRefused refused) {
			response.setStatus(REFUSED);
			var shown = show(model);
			model.addAttribute("errors", byField(refused));
			return shown;
		}
	}

	private String show(Model model, Entry entry, Map<String, InputRefused.Defect> errors) {
		model.addAttribute("today", LocalDate.now(this.clock));
		model.addAttribute("mandates", this.mandates.all());
		model.addAttribute("fields", this.register.fields());
		model.addAttribute("fieldById",
				this.register.fields().stream().collect(Collectors.toMap(CreativeField::id, (field) -> field)));
		model.addAttribute("members",
				this.directory.all().stream().collect(Collectors.groupingBy((member) -> member.field().id())));
		model.addAttribute("roles", Mandate.Role.values());
		model.addAttribute("entry", entry);
		model.addAttribute("errors", errors);
		return "network/mandates";
	}

	private static Map<String, InputRefused.Defect> byField(InputRefused refused) {
		return refused.defects()
			.stream()
			.collect(Collectors.toMap(InputRefused.Defect::field, (defect) -> defect, (first, second) -> first));
	}

	private static Mandate.Role role(String text) {
		return Arrays.stream(Mandate.Role.values()).filter((role) -> role.name().equals(text)).findFirst().orElse(null);
	}

	private static LocalDate day(String text) {
		try {
			return (text == null) ? null : LocalDate.parse(text.strip());
		}
		catch (DateTimeParseException none) {
			return null;
		}
	}

	/**
	 * What an officer typed, kept as it is while it is refused.
	 *
	 * @param until the last day, included
	 */
	record Entry(String field, String role, String city, String from, String until) {
	}

}
