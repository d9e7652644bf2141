package org.creativecities.designation.overview.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.creativecities.designation.call.CallChanges;
import org.creativecities.designation.call.Calls;
import org.creativecities.designation.decision.Designations;
import org.creativecities.designation.overview.CallOverview;
import org.creativecities.workflow.CurrentPerson;
import org.creativecities.workflow.InputRefused.Defect;
import org.creativecities.workflow.InputRefused;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
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

/**
 * The calls at the desk of the secretariat. Only its head moves a deadline, cancels a
 * call or reads decisions before they are public.
 */
@Controller
@RequestMapping("/desk/calls")
class CallsPage {

	private static final String HEAD = "secretariat-head";

	private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	private final Calls calls;

	private final CallOverview overview;

	private final CallChanges changes;

	private final Designations designations;

	private final CurrentPerson person;

	CallsPage(Calls calls, CallOverview overview, CallChanges changes, Designations designations,
			CurrentPerson person) {
		this.calls = calls;
		this.overview = overview;
		this.changes = changes;
		this.designations = designations;
		this.person = person;
	}

	@GetMapping
	String all(Model model) {
		model.addAttribute("calls", this.calls.all());
		model.addAttribute("paris", PARIS);
		return "designation/calls";
	}

	@GetMapping("/{id}")
	String one(@PathVariable String id, Model model) {
		return one(id, model, List.of());
	}

	@PostMapping("/{id}/deadline")
	String moveDeadline(@PathVariable String id, @RequestParam(defaultValue = "") String lastDay,
			@RequestParam(defaultValue = "") String reason, Model model, RedirectAttributes next,
			HttpServletResponse response) {
		return change(id, () -> this.changes.moveDeadline(id, day(lastDay), reason, this.person.id()), "moved", model,
				next, response);
	}

	@PostMapping("/{id}/cancellation")
	String cancel(@PathVariable String id, @RequestParam(defaultValue = "") String reason, Model model,
			RedirectAttributes next, HttpServletResponse response) {
		return change(id, () -> this.changes.cancel(id, reason, this.person.id()), "cancelled", model, next, response);
	}

	@ExceptionHandler(IllegalArgumentException.class)
	@ResponseStatus(HttpStatus.NOT_FOUND)
	String unknown() {
		return "error/404";
	}

	private String change(String id, Runnable action, String done, Model model, RedirectAttributes next,
			HttpServletResponse response) {
		if (!isHead()) {
			throw new AccessDeniedException("Only the head of the secretariat changes a call.");
		}
		try {
			action.run();
			next.addFlashAttribute("done", "designation.desk.done." + done);
			return "redirect:/desk/calls/{id}";
		}
		catch (OptimisticLockingFailureException busy) {
			response.setStatus(HttpStatus.CONFLICT.value());
			return one(id, model, List.of(new Defect("reason", "designation.desk.busy", List.of())));
		}
		catch (InputRefused refused) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return one(id, model, refused.defects());
		}
	}

	private String one(String id, Model model, List<Defect> refused) {
		var page = this.overview.of(id);
		model.addAttribute("page", page);
		model.addAttribute("call", page.call());
		model.addAttribute("paris", PARIS);
		model.addAttribute("head", isHead());
		model.addAttribute("refused", refused);
		model.addAttribute("decisions", isHead() ? decisions(id) : Map.of());
		return "designation/call";
	}

	private Map<String, String> decisions(String id) {
		return this.designations.of(id)
			.stream()
			.collect(Collectors.toMap(decision -> decision.applicationId(), decision -> decision.outcome()));
	}

	private boolean isHead() {
		return this.person.groups().contains(HEAD);
	}

	private static LocalDate day(String text) {
		try {
			return LocalDate.parse(text.strip());
		}
		catch (DateTimeException none) {
			throw new InputRefused("lastDay", "designation.desk.no-day");
		}
	}

}
