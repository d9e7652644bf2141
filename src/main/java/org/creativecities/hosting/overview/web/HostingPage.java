package org.creativecities.hosting.overview.web;

import java.time.Clock;
import java.util.List;

import org.creativecities.hosting.candidature.Candidature;
import org.creativecities.hosting.candidature.Candidatures;
import org.creativecities.hosting.overview.Bid;
import org.creativecities.hosting.overview.HostChoice;
import org.creativecities.hosting.overview.HostChoices;
import org.creativecities.hosting.selection.Selection;
import org.creativecities.hosting.vote.Complaint;
import org.creativecities.hosting.vote.Complaints;
import org.creativecities.network.City;
import org.creativecities.pages.RefusalNote;
import org.creativecities.settings.Settings;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a city sees the choices of host cities, stands, and contests a result. */
@Controller
@RequestMapping("/hosting")
class HostingPage {

	private final HostingReader reader;

	private final HostChoices choices;

	private final Candidatures candidatures;

	private final Complaints complaints;

	private final Settings settings;

	private final RefusalNote note;

	private final Clock clock;

	HostingPage(HostingReader reader, HostChoices choices, Candidatures candidatures, Complaints complaints,
			Settings settings, RefusalNote note, Clock clock) {
		this.reader = reader;
		this.choices = choices;
		this.candidatures = candidatures;
		this.complaints = complaints;
		this.settings = settings;
		this.note = note;
		this.clock = clock;
	}

	@GetMapping
	ModelAndView show() {
		return new ModelAndView("hosting/all").addObject("choices", this.choices.all())
			.addObject("cities", this.reader.cities())
			.addObject("page", this);
	}

	/** Candidatures of a choice that the person may read. */
	public List<Bid> readable(HostChoice choice) {
		return this.reader.readable(choice.candidatures(), choice.selection());
	}

	/** A number that the secretariat sets, such as {@code pause}. */
	public int number(String name) {
		return this.settings.count("hosting." + name);
	}

	/** Whether a city can stand just now. */
	public boolean takesCandidatures(Selection selection) {
		return selection.takesCandidaturesAt(this.clock.instant());
	}

	/** Whether this city can: it stands nowhere yet, and was not refused for the year. */
	public boolean mayStand(HostChoice choice, City city) {
		return takesCandidatures(choice.selection()) && choice.candidatures()
			.stream()
			.filter(bid -> bid.candidature().state().isAlive() ? bid.isOf(city.id())
					: bid.candidature().state() == Candidature.State.REFUSED
							&& bid.candidature().cityId().equals(city.id()))
			.findAny()
			.isEmpty();
	}

	/** Whether this city can contest the result just now. */
	public boolean mayContest(Selection selection, City city) {
		return this.complaints.isOpenTo(selection.id(), city.id());
	}

	/** What this city has filed against the last result; {@code null} if nothing. */
	public Complaint complaint(Selection selection, City city) {
		return selection.state().isOpen() ? this.complaints.of(selection.id(), city.id()).orElse(null) : null;
	}

	@PostMapping("/choices/{selection}/stand")
	String stand(@PathVariable String selection, @RequestParam(defaultValue = "") String city,
			RedirectAttributes flash) {
		var own = this.reader.asCity(city);
		this.reader.selection(selection);
		var refused = this.note.of(() -> this.candidatures.open(selection, own.id()));
		flash.addFlashAttribute("refused", refused);
		return (refused != null) ? "redirect:/hosting" : "redirect:/hosting/" + selection + "-" + own.id();
	}

	@PostMapping("/choices/{selection}/complaint")
	String contest(@PathVariable String selection, @RequestParam(defaultValue = "") String city,
			@RequestParam(defaultValue = "") String words, RedirectAttributes flash) {
		var own = this.reader.asCity(city);
		this.reader.selection(selection);
		var refused = this.note.of(() -> this.complaints.file(selection, own.id(), words));
		flash.addFlashAttribute("refused", refused);
		flash.addFlashAttribute("words", (refused != null) ? words : null);
		flash.addFlashAttribute("done", (refused == null) ? "hosting.page.contest.done" : null);
		return "redirect:/hosting";
	}

}
