package org.creativecities.contacts.web;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.creativecities.contacts.ContactDesk;
import org.creativecities.network.City;
import org.creativecities.network.Contact;
import org.creativecities.network.Contact.Role;
import org.creativecities.network.ContactHistory;
import org.creativecities.network.Register;
import org.creativecities.pages.RefusalNote;
import org.creativecities.workflow.CurrentPerson;
import org.creativecities.workflow.GroupMembers;
import org.creativecities.workflow.Person;

import org.springframework.http.HttpStatus;
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

/** All cities with who speaks for them; one city, where an officer changes it. */
@Controller
@RequestMapping("/desk/cities")
class ContactsPage {

	private final ContactHistory history;

	private final ContactDesk desk;

	private final Register register;

	private final GroupMembers people;

	private final CurrentPerson person;

	private final RefusalNote note;

	ContactsPage(ContactHistory history, ContactDesk desk, Register register, GroupMembers people, CurrentPerson person,
			RefusalNote note) {
		this.history = history;
		this.desk = desk;
		this.register = register;
		this.people = people;
		this.person = person;
		this.note = note;
	}

	@GetMapping
	String all(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String country,
			@RequestParam(defaultValue = "") String only, Model model) {
		model.addAttribute("cities",
				this.history.cities()
					.stream()
					.filter(line -> q.isBlank() || line.named(q))
					.filter(line -> country.isEmpty() || country.equals(line.city().country()))
					.filter(line -> !"returned".equals(only) || line.bounced())
					.filter(line -> !"unheld".equals(only) || !line.unheld().isEmpty())
					.filter(line -> !"no-mayor".equals(only) || line.unheld().contains(Role.MAYOR))
					.toList());
		model.addAttribute("q", q);
		model.addAttribute("country", country);
		model.addAttribute("only", only);
		return "contacts/cities";
	}

	@GetMapping("/{city}/contacts")
	String one(@PathVariable String city, Model model) {
		return show(this.register.city(city), null, null, model);
	}

	@PostMapping("/{city}/contacts/{role}")
	String change(@PathVariable String city, @PathVariable String role, ContactForm form, Model model,
			RedirectAttributes next, HttpServletResponse response) {
		var known = this.register.city(city);
		var changed = role(role);
		var by = new Person(this.person.id(), this.person.groups());
		var refused = this.note
			.of(() -> this.desk.change(city, changed, form.seen(), form.contact(), form.timeZone(), form.reason(), by));
		if (refused != null) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			model.addAttribute("refused", refused);
			return show(known, changed, form, model);
		}
		next.addFlashAttribute("done", changed);
		return "redirect:/desk/cities/" + city + "/contacts";
	}

	@ExceptionHandler(IllegalArgumentException.class)
	@ResponseStatus(HttpStatus.NOT_FOUND)
	String unknown() {
		return "error/404";
	}

	/**
	 * @param typed what was typed about a role and refused; {@code null} if nothing was
	 */
	private String show(City city, Role about, ContactForm typed, Model model) {
		var country = this.register.country(city.country());
		var entries = this.history.of(city);
		var roles = new ArrayList<Held>();
		for (var role : Role.values()) {
			var present = entries.stream()
				.filter(one -> one.until().isEmpty() && one.contact().role() == role)
				.findFirst();
			var holder = present.map(ContactHistory.Entry::contact);
			roles.add(new Held(role, present, (role == about) ? typed.about(holder) : ContactForm.of(holder, country),
					role == about));
		}
		model.addAttribute("city", city);
		model.addAttribute("countryName", country);
		model.addAttribute("roles", roles);
		model.addAttribute("sharedAddress", sharedAddress(roles));
		model.addAttribute("past", entries.stream().map(this::named).toList());
		model.addAttribute("zones",
				ZoneId.getAvailableZoneIds().stream().filter(id -> id.contains("/")).sorted().toList());
		model.addAttribute("paris", ZoneId.of("Europe/Paris"));
		return "contacts/city";
	}

	private ContactHistory.Entry named(ContactHistory.Entry entry) {
		return new ContactHistory.Entry(entry.contact(), entry.since(), entry.until(), entry.bounced(),
				entry.by().map(this.people::name), entry.reason());
	}

	/** Such a mayor could not confirm, apart from the contacts, that the city leaves. */
	private static boolean sharedAddress(List<Held> roles) {
		var mayor = email(roles, Role.MAYOR);
		return mayor.isPresent()
				&& (mayor.equals(email(roles, Role.MAIN)) || mayor.equals(email(roles, Role.ALTERNATIVE)));
	}

	private static Optional<String> email(List<Held> roles, Role role) {
		return roles.stream()
			.filter(held -> held.role() == role)
			.flatMap(held -> held.present().stream())
			.map(ContactHistory.Entry::contact)
			.map(Contact::email)
			.map(email -> email.toLowerCase(java.util.Locale.ROOT))
			.findFirst();
	}

	private static Role role(String text) {
		return Arrays.stream(Role.values())
			.filter(role -> role.name().equals(text))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("There is no role '%s'".formatted(text)));
	}

	/**
	 * A role with whoever holds it.
	 *
	 * @param open whether its form is shown at once, because it was refused
	 */
	record Held(Role role, Optional<ContactHistory.Entry> present, ContactForm form, boolean open) {
	}

}
