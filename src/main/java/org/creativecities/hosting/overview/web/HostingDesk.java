package org.creativecities.hosting.overview.web;

import java.util.Locale;

import org.creativecities.hosting.award.ChoiceStop;
import org.creativecities.hosting.overview.HostChoices;
import org.creativecities.hosting.selection.PastHosts;
import org.creativecities.hosting.selection.Selections;
import org.creativecities.pages.RefusalNote;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the secretariat sees each choice of a host whole. */
@Controller
@RequestMapping("/desk/hosting")
class HostingDesk {

	/** After any year for which a host can be chosen. */
	private static final int ALWAYS = 9999;

	private final HostChoices choices;

	private final Selections selections;

	private final PastHosts hosts;

	private final HostLogWords log;

	private final ChoiceStop stop;

	private final RefusalNote note;

	HostingDesk(HostChoices choices, Selections selections, PastHosts hosts, HostLogWords log, ChoiceStop stop,
			RefusalNote note) {
		this.choices = choices;
		this.selections = selections;
		this.hosts = hosts;
		this.log = log;
		this.stop = stop;
		this.note = note;
	}

	@GetMapping
	ModelAndView all() {
		return new ModelAndView("hosting/desk-all").addObject("choices", this.choices.all())
			.addObject("hosts", this.hosts.before(ALWAYS));
	}

	@GetMapping("/{id}")
	ModelAndView one(@PathVariable String id, Locale language) {
		var choice = this.choices.find(id).orElseThrow(HostingReader::unknown);
		var file = this.choices.file(id);
		return new ModelAndView("hosting/desk").addObject("choice", choice)
			.addObject("file", file)
			.addObject("log", this.log.of(choice, file.log(), language))
			.addObject("mayStop", this.stop.mayStop(choice.selection()));
	}

	/** With a reason that all who stand read. */
	@PostMapping("/{id}/stop")
	String stop(@PathVariable String id, @RequestParam(defaultValue = "") String reason, RedirectAttributes flash) {
		this.selections.find(id).orElseThrow(HostingReader::unknown);
		var refused = this.note.of(() -> this.stop.stop(id, reason));
		flash.addFlashAttribute("refused", refused);
		flash.addFlashAttribute("done", (refused == null) ? "hosting.page.stop.done" : null);
		flash.addFlashAttribute("words", (refused != null) ? reason : null);
		return "redirect:/desk/hosting/{id}";
	}

}
