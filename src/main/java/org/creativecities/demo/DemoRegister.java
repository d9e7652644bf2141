package org.creativecities.demo;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.creativecities.network.City;
import org.creativecities.network.Contact;
import org.creativecities.network.Country;
import org.creativecities.network.Membership;
import org.creativecities.network.Register;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * What the register holds for the demonstration alone: two invented countries, each with
 * a city that wishes to join, and for every member city a focal point, an alternative, a
 * representative of the mayor and a mayor, since any of them may be written to. None of
 * them is a person: names are invented, addresses are called after the city.
 */
@Component
@Profile("demo")
class DemoRegister {

	private final Register register;

	private final Membership membership;

	/** The names before this number are not taken yet. */
	private int left = InventedNames.MOST;

	DemoRegister(Register register, Membership membership) {
		this.register = register;
		this.membership = membership;
	}

	/** The two cities that wish to join. */
	void inventApplicants() {
		var since = List.of(new Country.Period(Country.Kind.MEMBER, LocalDate.of(1950, 1, 1), null));
		this.membership
			.registerCountry(new Country("XA", "Aldermark", "Aldermarche", "ENA", ZoneId.of("Atlantic/Azores"), since));
		this.membership
			.registerCountry(new Country("XB", "Ondinia", "Ondinie", "AFR", ZoneId.of("Indian/Reunion"), since));
		this.membership.registerApplicant("Port Alder", "XA", true);
		this.membership.registerApplicant("Sainte-Ondine", "XB", true);
	}

	List<City> members() {
		return this.register.members();
	}

	void name(DemoPerson person) {
		City.ofGroup(person.group()).map(this.register::city).ifPresent(city -> {
			name(city.id(), city.country(), Contact.Role.MAIN, person.name(), person.email());
			nameOthers(city, person.email());
		});
		if (person.group().startsWith("natcom-")) {
			var country = person.group().substring("natcom-".length());
			name(country, country, Contact.Role.NATIONAL_COMMISSION, person.name(), person.email());
		}
	}

	void name(City member, InventedNames.Name focalPoint) {
		var email = member.id() + "@example.org";
		name(member.id(), member.country(), Contact.Role.MAIN, focalPoint.toString(), email);
		nameOthers(member, email);
	}

	/** Each with an address of their own: a mayor confirms apart from the focal point. */
	private void nameOthers(City city, String email) {
		name(city.id(), city.country(), Contact.Role.ALTERNATIVE, another(), "deputy." + email);
		name(city.id(), city.country(), Contact.Role.REPRESENTATIVE, another(), "representative." + email);
		name(city.id(), city.country(), Contact.Role.MAYOR, another(), "mayor." + email);
	}

	/** Counted down, so that it meets none of the focal points. */
	private String another() {
		return InventedNames.of(--this.left).toString();
	}

	private void name(String party, String country, Contact.Role role, String name, String email) {
		var home = this.register.country(country);
		this.membership.name(new Contact(0, party, role, name, email, home.usualLanguage(), home.zone()));
	}

}
