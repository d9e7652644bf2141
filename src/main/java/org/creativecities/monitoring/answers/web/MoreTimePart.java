package org.creativecities.monitoring.answers.web;

import org.creativecities.monitoring.answers.RevisionTime;
import org.creativecities.monitoring.report.Exemptions;
import org.creativecities.monitoring.report.Extensions;
import org.creativecities.monitoring.report.Report.State;
import org.creativecities.pages.RefusalNote;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A city asks for more time, or to be left out of this round, on the page of its report.
 */
@Controller
@RequestMapping("/reports/{id}")
class MoreTimePart {

	private final ReportReader reader;

	private final Extensions extensions;

	private final RevisionTime revisions;

	private final Exemptions exemptions;

	private final RefusalNote note;

	MoreTimePart(ReportReader reader, Extensions extensions, RevisionTime revisions, Exemptions exemptions,
			RefusalNote note) {
		this.reader = reader;
		this.extensions = extensions;
		this.revisions = revisions;
		this.exemptions = exemptions;
		this.note = note;
	}

	@PostMapping("/extension")
	String askExtension(@PathVariable String id, @RequestParam(defaultValue = "") String days,
			@RequestParam(defaultValue = "false") boolean forceMajeure, @RequestParam(defaultValue = "") String reason,
			RedirectAttributes flash) {
		var revised = this.reader.asCity(id).state() == State.REVISING;
		return told(flash, reason, this.note.of(() -> {
			if (revised) {
				this.revisions.ask(id, number(days), reason, this.reader.me());
			}
			else {
				this.extensions.ask(id, number(days), forceMajeure, reason, this.reader.me());
			}
		}));
	}

	@PostMapping("/exemption")
	String askExemption(@PathVariable String id, @RequestParam(defaultValue = "") String reason,
			RedirectAttributes flash) {
		this.reader.asCity(id);
		return told(flash, reason, this.note.of(() -> this.exemptions.ask(id, reason, this.reader.me())));
	}

	private String told(RedirectAttributes flash, String reason, String refused) {
		flash.addFlashAttribute("refused", refused);
		flash.addFlashAttribute("asked", refused == null);
		flash.addFlashAttribute("reason", (refused != null) ? reason : null);
		return "redirect:/reports/{id}#time";
	}

	/** Of what is no number the rule itself says what it takes. */
	private static int number(String text) {
		return text.strip().matches("\\d{1,4}") ? Integer.parseInt(text.strip()) : 0;
	}

}
