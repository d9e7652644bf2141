package org.creativecities.replay.stage;

import java.util.Locale;

import org.creativecities.network.Contact;
import org.creativecities.network.Country;
import org.creativecities.network.Membership;
import org.creativecities.network.Register;

import org.springframework.stereotype.Component;

/** Invented people who speak for all cities and National Commissions. */
@Component
public class Spokespeople {

	private final Register register;

	private final Membership membership;

	Spokespeople(Register register, Membership membership) {
		this.register = register;
		this.membership = membership;
	}

	/** Everybody gets somebody: two for each member city, one for each country. */
	public void name() {
		this.register.members().forEach(city -> focalPoints(city.id(), this.register.country(city.country())));
		this.register.countries().forEach(this::commission);
	}

	/** The address that reads the letters to a city first. */
	public static String focalPointOf(String cityId) {
		return "focal." + cityId + "@example.org";
	}

	private void focalPoints(String cityId, Country country) {
		name(cityId, Contact.Role.MAIN, "Robin of " + cityId, focalPointOf(cityId), country);
		name(cityId, Contact.Role.ALTERNATIVE, "Sam of " + cityId, "second." + cityId + "@example.org", country);
	}

	private void commission(Country country) {
		name(country.code(), Contact.Role.NATIONAL_COMMISSION, "National Commission " + country.code(),
				"natcom." + country.code().toLowerCase(Locale.ROOT) + "@example.org", country);
	}

	private void name(String party, Contact.Role role, String name, String email, Country country) {
		this.membership.name(new Contact(0, party, role, name, email, country.usualLanguage(), country.zone()));
	}

}
