package org.creativecities.hosting.overview.web;

import java.util.Locale;

import org.creativecities.hosting.overview.HostChoices;
import org.creativecities.hosting.selection.PastHosts;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where the secretariat sees each choice of a host whole. */
@Controller
@RequestMapping("/desk/hosting")
class HostingDesk {

	/** After any year for which a host can be chosen. */
	private static final int ALWAYS = 9999;

	private final HostChoices choices;

	private final PastHosts hosts;

	private final HostLogWords log;

	HostingDesk(HostChoices choices, PastHosts hosts, HostLogWords log) {
		this.choices = choices;
		this.hosts = hosts;
		this.log = log;
	}

	@GetMapping
	ModelAndView all() {
		return new ModelAndView("hosting/desk-all").addObject("choices", this.choices.all())
			.addObject("hosts", this.hosts.before(ALWAYS));
	}

	@GetMapping("/{id}")
	ModelAndView one(@PathVariable String id, Locale language) {
		var choice = this.choices.find(id).orElseThrow(HostingReader::unknown);
		return new ModelAndView("hosting/desk").addObject("choice", choice)
			.addObject("log", this.log.of(choice, language));
	}

}
