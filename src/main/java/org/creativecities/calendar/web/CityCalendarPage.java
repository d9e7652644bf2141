package org.creativecities.calendar.web;

import java.security.Principal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

import org.creativecities.calendar.CalendarEntry;
import org.creativecities.calendar.CalendarTexts;
import org.creativecities.calendar.CityDates;
import org.creativecities.calendar.Feeds;
import org.creativecities.network.City;
import org.creativecities.network.OwnCities;
import org.creativecities.network.Register;
import org.creativecities.workflow.DateWords;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The dates of a city, and the link to them for its people's own calendars. */
@Controller
class CityCalendarPage {

	private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	private final CityDates dates;

	private final CalendarTexts texts;

	private final Feeds feeds;

	private final Register register;

	private final OwnCities own;

	private final String baseUrl;

	CityCalendarPage(CityDates dates, CalendarTexts texts, Feeds feeds, Register register, OwnCities own,
			@Value("${creativecities.base-url:http://localhost:8080}") String baseUrl) {
		this.dates = dates;
		this.texts = texts;
		this.feeds = feeds;
		this.register = register;
		this.own = own;
		this.baseUrl = baseUrl.replaceAll("/+$", "");
	}

	/** Whoever works for one city is led to it; others choose. */
	@GetMapping("/calendar")
	String choose(@RequestParam(defaultValue = "") String city, Authentication person, RedirectAttributes next,
			Model model) {
		var own = this.own.ids();
		if (!city.isEmpty() || own.size() == 1) {
			next.addAttribute("city", city.isEmpty() ? own.get(0) : city);
			return "redirect:/cities/{city}/calendar";
		}
		var cities = isSecretariat(person) ? this.register.members() : own.stream().map(this.register::city).toList();
		model.addAttribute("cities", cities);
		return "calendar/choose";
	}

	@GetMapping("/cities/{id}/calendar")
	String show(@PathVariable String id, Authentication person, Locale language, Model model) {
		var city = allowed(id, person);
		model.addAttribute("city", city);
		model.addAttribute("dates",
				this.dates.of(id)
					.stream()
					.filter(entry -> !entry.isCancelled())
					.map(entry -> row(entry, language))
					.toList());
		model.addAttribute("link", this.feeds.of(id).orElse(null));
		model.addAttribute("since", this.feeds.of(id).map(link -> minute(link.madeAt(), language)).orElse(""));
		return "calendar/city";
	}

	/** The link is shown once, on the page that follows. */
	@PostMapping("/cities/{id}/calendar/link")
	String renew(@PathVariable String id, Authentication person, RedirectAttributes next) {
		var city = allowed(id, person);
		var secret = this.feeds.renew(city.id(), ((Principal) person).getName());
		next.addFlashAttribute("address", this.baseUrl + "/calendar/" + secret + ".ics");
		next.addAttribute("id", id);
		return "redirect:/cities/{id}/calendar";
	}

	@PostMapping("/cities/{id}/calendar/end")
	String end(@PathVariable String id, Authentication person, RedirectAttributes next) {
		this.feeds.end(allowed(id, person).id());
		next.addFlashAttribute("ended", true);
		next.addAttribute("id", id);
		return "redirect:/cities/{id}/calendar";
	}

	private City allowed(String id, Authentication person) {
		if (!isSecretariat(person) && !this.own.has(id)) {
			throw new AccessDeniedException("The calendar of a city is for its people and the secretariat.");
		}
		try {
			return this.register.city(id);
		}
		catch (IllegalArgumentException none) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND, none.getMessage(), none);
		}
	}

	private Row row(CalendarEntry entry, Locale language) {
		return new Row(this.texts.summary(entry, language), minute(entry.lastMinute(), language), entry.caseId());
	}

	private static String minute(Instant instant, Locale language) {
		return DateWords.format(instant.atZone(PARIS), "d MMMM uuuu, HH:mm", language);
	}

	private static boolean isSecretariat(Authentication person) {
		return groups(person).stream().anyMatch(List.of("secretariat", "secretariat-head")::contains);
	}

	private static List<String> groups(Authentication person) {
		return person.getAuthorities().stream().map(GrantedAuthority::getAuthority).toList();
	}

	/**
	 * A date on the page.
	 *
	 * @param until the last minute in which one is in time, in Paris
	 */
	record Row(String what, String until, String caseId) {
	}

}
