package org.creativecities.monitoring.answers.web;

import java.time.ZoneId;

import org.creativecities.monitoring.report.Leavings;
import org.creativecities.network.Register;
import org.creativecities.pages.RefusalNote;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where a city that has said that it leaves sees how far that is, has its mayor asked
 * again, and takes it back.
 */
@Controller
@RequestMapping("/reports/{id}/leaving")
class LeavingPart {

	private final ReportReader reader;

	private final Leavings leavings;

	private final Register register;

	private final RefusalNote note;

	LeavingPart(ReportReader reader, Leavings leavings, Register register, RefusalNote note) {
		this.reader = reader;
		this.leavings = leavings;
		this.register = register;
		this.note = note;
	}

	@GetMapping
	ModelAndView show(@PathVariable String id) {
		var report = this.reader.read(id);
		return new ModelAndView("monitoring/leaving").addObject("report", report)
			.addObject("name", this.register.city(report.cityId()).name())
			.addObject("leaving", this.leavings.last(id).orElse(null))
			.addObject("city", this.reader.isCity(report))
			.addObject("paris", ZoneId.of("Europe/Paris"));
	}

	@PostMapping("/taken-back")
	String takeBack(@PathVariable String id, @RequestParam(defaultValue = "") String reason, RedirectAttributes flash) {
		this.reader.asCity(id);
		var refused = this.note.of(() -> this.leavings.takeBack(id, reason, this.reader.me()));
		told(flash, refused, "monitoring.leaving.taken-back");
		flash.addFlashAttribute("reason", (refused != null) ? reason : null);
		return "redirect:/reports/{id}/leaving";
	}

	@PostMapping("/mayor")
	String askAgain(@PathVariable String id, RedirectAttributes flash) {
		this.reader.asCity(id);
		told(flash, this.note.of(() -> this.leavings.askAgain(id)), "monitoring.leaving.asked-again");
		return "redirect:/reports/{id}/leaving";
	}

	private static void told(RedirectAttributes flash, String refused, String done) {
		flash.addFlashAttribute("refused", refused);
		flash.addFlashAttribute("done", (refused == null) ? done : null);
	}

}
