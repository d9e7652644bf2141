package org.creativecities.designation.application;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;

import org.creativecities.network.City;
import org.creativecities.network.Contact;
import org.creativecities.network.Country;
import org.creativecities.network.Membership;
import org.creativecities.network.OwnCities;
import org.creativecities.network.Register;
import org.creativecities.workflow.CurrentPerson;
import org.creativecities.workflow.FormValues;
import org.creativecities.workflow.InputRefused.Defect;
import org.creativecities.workflow.InputRefused;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which city an application is for, and whether the person who opens it may do so: people
 * of a city for their city, a National Commission for cities of its country, the
 * secretariat for any.
 */
@Component
class Applicants {

	private static final String COMMISSION = "natcom-";

	private final Register register;

	private final Membership membership;

	private final OwnCities own;

	private final CurrentPerson person;

	private final JdbcClient sql;

	Applicants(Register register, Membership membership, OwnCities own, CurrentPerson person, JdbcClient sql) {
		this.register = register;
		this.membership = membership;
		this.own = own;
		this.person = person;
		this.sql = sql;
	}

	/**
	 * The city, registered, and whom to write to.
	 * @throws InputRefused naming each field that is missing or not this person's
	 */
	Applicant choose(FormValues entered) {
		var own = ownCity();
		if (own.isPresent() && entered.text("cityName").isBlank()) {
			return reachable(own.get(), entered, true);
		}
		var country = country(entered);
		var known = this.register.cityNamed(entered.text("cityName"), country.code());
		if (!mayOpenFor(country) && !(own.isPresent() && own.equals(known))) {
			throw new InputRefused("cityName", "application.not-your-city");
		}
		return reachable(known.orElseGet(
				() -> this.membership.registerApplicant(entered.text("cityName"), country.code(), isInvented(country))),
				entered, own.isPresent() && own.equals(known));
	}

	/** Whom whoever opened an application named as the contact of its city. */
	Optional<Contact> named(String applicationId) {
		return this.sql.sql("""
				SELECT city_id, country, contact_name, contact_email, contact_language FROM application
				WHERE id = ? AND contact_email IS NOT NULL""")
			.param(applicationId)
			.query((row, number) -> new Contact(0, row.getString("city_id"), Contact.Role.MAIN,
					row.getString("contact_name"), row.getString("contact_email"),
					Locale.forLanguageTag(row.getString("contact_language")),
					this.register.country(row.getString("country")).zone()))
			.optional();
	}

	/** Whether the city's own people opened an application. */
	boolean isByCity(String applicationId) {
		return this.sql.sql("SELECT opened_by_city FROM application WHERE id = ?")
			.param(applicationId)
			.query(Boolean.class)
			.single();
	}

	private Optional<City> ownCity() {
		return this.own.ids().stream().findFirst().map(this.register::city);
	}

	/** The country of a National Commission's person; empty for everybody else. */
	private String ownCountry() {
		return this.person.groups()
			.stream()
			.filter(group -> group.startsWith(COMMISSION))
			.findFirst()
			.map(group -> group.substring(COMMISSION.length()))
			.orElse("");
	}

	private boolean mayOpenFor(Country country) {
		var groups = this.person.groups();
		return groups.contains("secretariat") || groups.contains(COMMISSION + country.code())
				|| CurrentPerson.PRODUCT.equals(this.person.id());
	}

	private Country country(FormValues entered) {
		var entry = entered.text("country").strip().toUpperCase(Locale.ROOT);
		var code = entry.isEmpty() ? ownCountry() : entry;
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

	/**
	 * Whom to write to about the application, as entered; required for a city that the
	 * register knows nobody of.
	 */
	private Applicant reachable(City city, FormValues entered, boolean byCity) {
		var isKnown = this.register.contact(city.id(), Contact.Role.MAIN).isPresent();
		if (entered.text("contactEmail").isBlank() && isKnown) {
			return new Applicant(city, Optional.empty(), byCity);
		}
		var missing = new ArrayList<Defect>();
		for (var key : new String[] { "contactName", "contactEmail", "contactLanguage" }) {
			if (entered.text(key).isBlank()) {
				missing.add(new Defect(key, "application.contact-missing", java.util.List.of(city.name())));
			}
		}
		if (!missing.isEmpty()) {
			throw new InputRefused(missing);
		}
		return new Applicant(city,
				Optional.of(new Contact(0, city.id(), Contact.Role.MAIN, entered.text("contactName"),
						entered.text("contactEmail").strip(), Locale.forLanguageTag(entered.text("contactLanguage")),
						this.register.country(city.country()).zone())),
				byCity);
	}

	/**
	 * A city that is to apply.
	 *
	 * @param contact as entered; nobody is written to because of it before the city is
	 * found eligible
	 * @param byCity whether its own people open the application
	 */
	record Applicant(City city, Optional<Contact> contact, boolean byCity) {
	}

}
