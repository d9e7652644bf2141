package org.creativecities.monitoring.answers.web;

import java.util.List;

import org.creativecities.monitoring.answers.Consents;
import org.creativecities.pages.RefusalNote;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a city says anew who may read its report, until it is published and after. */
@Controller
class ConsentPart {

	private final ReportReader reader;

	private final Consents consents;

	private final RefusalNote note;

	ConsentPart(ReportReader reader, Consents consents, RefusalNote note) {
		this.reader = reader;
		this.consents = consents;
		this.note = note;
	}

	@PostMapping("/reports/{id}/consent")
	String say(@PathVariable String id, @RequestParam(defaultValue = "") String consent,
			@RequestParam(defaultValue = "") List<String> withheld, RedirectAttributes flash) {
		this.reader.asCity(id);
		var refused = this.note.of(() -> this.consents.change(id, consent, withheld));
		flash.addFlashAttribute("refused", refused);
		flash.addFlashAttribute("consentSaid", refused == null);
		return "redirect:/reports/{id}";
	}

}
