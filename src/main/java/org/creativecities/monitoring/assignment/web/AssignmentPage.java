package org.creativecities.monitoring.assignment.web;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.creativecities.monitoring.assignment.AssignmentDesk;
import org.creativecities.monitoring.assignment.AssignmentDesk.Next;
import org.creativecities.monitoring.assignment.AssignmentOverview;
import org.creativecities.monitoring.assignment.Assignments;
import org.creativecities.monitoring.assignment.Interests;
import org.creativecities.network.CreativeField;
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
 * Who reads whose report: the proposal with its reasons, published and undone as a whole.
 */
@Controller
@RequestMapping("/desk/cohorts/{year:\\d{4}}/assignment")
class AssignmentPage {

	private static final String HERE = "redirect:/desk/cohorts/{year}/assignment";

	/**
	 * A number in the address, so that of several acts at once each has its own answer.
	 */
	private static final String ACT = "act";

	private final AssignmentOverview overview;

	private final Assignments assignments;

	private final AssignmentDesk desk;

	private final Interests interests;

	private final Register register;

	private final RefusalNote note;

	private final CurrentPerson person;

	AssignmentPage(AssignmentOverview overview, Assignments assignments, AssignmentDesk desk, Interests interests,
			Register register, RefusalNote note, CurrentPerson person) {
		this.overview = overview;
		this.assignments = assignments;
		this.desk = desk;
		this.interests = interests;
		this.register = register;
		this.note = note;
		this.person = person;
	}

	@GetMapping
	String show(@PathVariable int year, Model model) {
		model.addAttribute("page", this.overview.of(year));
		model.addAttribute("fieldById",
				this.register.fields().stream().collect(Collectors.toMap(CreativeField::id, field -> field)));
		return "monitoring/assignment";
	}

	/** Before the day on which the product would propose by itself. */
	@PostMapping("/wanted")
	String ask(@PathVariable int year, RedirectAttributes next) {
		return told(next, "reading.page.proposed", "reading.page.asked", "reading.page.asked",
				() -> this.desk.ask(year));
	}

	/** The same question once more, after something has changed. */
	@PostMapping("/again")
	String again(@PathVariable int year, RedirectAttributes next) {
		return act(next, "reading.page.proposed-again", () -> this.assignments.propose(year));
	}

	@PostMapping("/publication")
	String publish(@PathVariable int year, RedirectAttributes next) {
		return act(next, "reading.page.published", () -> this.desk.publish(year));
	}

	@PostMapping("/undoing")
	String undo(@PathVariable int year, @RequestParam(defaultValue = "") String reason, RedirectAttributes next) {
		return told(next, "reading.page.undone-proposed", "reading.page.undone", "reading.page.undone-for-good",
				() -> this.desk.undo(year, reason));
	}

	@PostMapping("/volunteers")
	String volunteer(@PathVariable int year, @RequestParam(defaultValue = "") String city, RedirectAttributes next) {
		return act(next, this.assignments.isAnyReportToBeRead(year) ? "reading.page.volunteer-entered"
				: "reading.page.volunteer-kept", () -> this.interests.volunteer(year, city, this.person.id()));
	}

	@PostMapping("/volunteers/{city}/end")
	String withdraw(@PathVariable int year, @PathVariable String city, RedirectAttributes next) {
		return act(next, "reading.page.volunteer-gone", () -> this.interests.withdraw(year, city));
	}

	@PostMapping("/conflicts")
	String declare(@PathVariable int year, @RequestParam(defaultValue = "") String city,
			@RequestParam(defaultValue = "") String reader, @RequestParam(defaultValue = "") String reason,
			RedirectAttributes next) {
		return act(next,
				this.assignments.isAnyReportToBeRead(year) ? "reading.page.conflict-entered"
						: "reading.page.conflict-kept",
				() -> this.interests.declare(city, reader, reason, this.person.id()));
	}

	private String told(RedirectAttributes next, String proposed, String inAMoment, String nothing,
			Supplier<Next> act) {
		next.addAttribute(ACT, UUID.randomUUID().toString());
		var follows = new AtomicReference<Next>();
		var refused = this.note.of(() -> follows.set(act.get()));
		if (refused != null) {
			next.addFlashAttribute("refused", refused);
			return HERE;
		}
		next.addFlashAttribute("done", switch (follows.get()) {
			case PROPOSED -> proposed;
			case IN_A_MOMENT -> inAMoment;
			case NOTHING -> nothing;
		});
		return HERE;
	}

	private String act(RedirectAttributes next, String done, Runnable act) {
		next.addAttribute(ACT, UUID.randomUUID().toString());
		var refused = this.note.of(act);
		next.addFlashAttribute((refused != null) ? "refused" : "done", (refused != null) ? refused : done);
		return HERE;
	}

}
