package org.creativecities.designation.application;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;

import org.creativecities.network.City;
import org.creativecities.network.Contact;
import org.creativecities.network.Country;
import org.creativecities.network.Membership;
import org.creativecities.network.Register;
import org.creativecities.workflow.CurrentPerson;
import org.creativecities.workflow.FormValues;
import org.creativecities.workflow.InputRefused.Defect;
import org.creativecities.workflow.InputRefused;

import org.springframework.stereotype.Component;

/**
 * Which city an application is for, and whether the person who opens it may do so: people
 * of a city for their city, a National Commission for cities of its country, the
 * secretariat for any.
 */
@Component
class Applicants {

	private static final String CITY = "city-";

	private static final String COMMISSION = "natcom-";

	private final Register register;

	private final Membership membership;

	private final CurrentPerson person;

	Applicants(Register register, Membership membership, CurrentPerson person) {
		this.register = register;
		this.membership = membership;
		this.person = person;
	}

	/**
	 * The city, registered and with somebody to write to.
	 * @throws InputRefused naming each field that is missing or not this person's
	 */
	City choose(FormValues entered) {
		var own = ownCity();
		if (own.isPresent() && entered.text("cityName").isBlank()) {
			return reachable(own.get(), entered);
		}
		var country = country(entered);
		var known = this.register.cityNamed(entered.text("cityName"), country.code());
		if (!mayOpenFor(country) && !(own.isPresent() && own.equals(known))) {
			throw new InputRefused("cityName", "application.not-your-city");
		}
		return reachable(known.orElseGet(
				() -> this.membership.registerApplicant(entered.text("cityName"), country.code(), isInvented(country))),
				entered);
	}

	private Optional<City> ownCity() {
		return this.person.groups()
			.stream()
			.filter(group -> group.startsWith(CITY))
			.findFirst()
			.map(group -> this.register.city(group.substring(CITY.length())));
	}

	private boolean mayOpenFor(Country country) {
		var groups = this.person.groups();
		return groups.contains("secretariat") || groups.contains(COMMISSION + country.code())
				|| "system".equals(this.person.id());
	}

	private Country country(FormValues entered) {
		var code = entered.text("country").strip().toUpperCase(Locale.ROOT);
		if (entered.text("cityName").isBlank()) {
			throw new InputRefused("cityName", "application.city-missing");
		}
		return this.register.countries()
			.stream()
			.filter(country -> country.code().equals(code))
			.findFirst()
			.orElseThrow(() -> new InputRefused("country",
					code.isEmpty() ? "application.country-missing" : "application.country-unknown", code));
	}

	/** A city of an invented country is invented, too. */
	private static boolean isInvented(Country country) {
		return country.isInvented();
	}

	private City reachable(City city, FormValues entered) {
		if (!entered.text("contactEmail").isBlank() || this.register.contact(city.id(), Contact.Role.MAIN).isEmpty()) {
			var missing = new ArrayList<Defect>();
			for (var key : new String[] { "contactName", "contactEmail", "contactLanguage" }) {
				if (entered.text(key).isBlank()) {
					missing.add(new Defect(key, "application.contact-missing", java.util.List.of(city.name())));
				}
			}
			if (!missing.isEmpty()) {
				throw new InputRefused(missing);
			}
			this.membership.name(new Contact(0, city.id(), Contact.Role.MAIN, entered.text("contactName"),
					entered.text("contactEmail").strip(), Locale.forLanguageTag(entered.text("contactLanguage")),
					this.register.country(city.country()).zone()));
		}
		return city;
	}

}
