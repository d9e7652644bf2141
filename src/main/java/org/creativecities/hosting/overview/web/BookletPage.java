package org.creativecities.hosting.overview.web;

import org.creativecities.hosting.overview.HostChoices;
import org.creativecities.hosting.selection.PastHosts;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The booklet: everybody reads who stands for a year, in the order that was drawn. */
@Controller
class BookletPage {

	private final HostChoices choices;

	private final PastHosts hosts;

	BookletPage(HostChoices choices, PastHosts hosts) {
		this.choices = choices;
		this.hosts = hosts;
	}

	@GetMapping("/public/hosting/{year:\\d{4}}")
	ModelAndView show(@PathVariable int year) {
		var choice = this.choices.ofYear(year).orElseThrow(HostingReader::unknown);
		return new ModelAndView("hosting/booklet").addObject("choice", choice)
			.addObject("hosts", this.hosts.before(year));
	}

}
