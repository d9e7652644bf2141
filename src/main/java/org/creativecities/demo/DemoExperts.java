package org.creativecities.demo;

import java.util.Locale;
import java.util.Map;

import org.creativecities.designation.assessment.Expert;
import org.creativecities.designation.assessment.Experts;
import org.creativecities.network.CreativeField;
import org.creativecities.network.Register;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The invented experts of the demonstration. Each knows every field, so that there is
 * always somebody to ask; where each comes from differs, since nobody evaluates a city of
 * their own country.
 */
@Component
@Profile("demo")
class DemoExperts {

	private static final String GROUP = "expert-";

	private static final Map<String, String> COUNTRIES = Map.of("ines", "IE", "noor", "NL", "lucie", "CH", "kofi",
			"GH");

	private final Experts experts;

	private final Register register;

	DemoExperts(Experts experts, Register register) {
		this.experts = experts;
		this.register = register;
	}

	/** Enters a person who is an expert; others are none of its business. */
	void enter(DemoPerson person) {
		if (person.group().startsWith(GROUP)) {
			var id = person.group().substring(GROUP.length());
			var language = "CH".equals(COUNTRIES.get(id)) ? Locale.FRENCH : Locale.ENGLISH;
			var country = this.register.country(COUNTRIES.get(id));
			this.experts.enter(new Expert(id, person.name(), person.email(), language, country.zone(), country.code(),
					this.register.fields().stream().map(CreativeField::id).toList(), true, true));
		}
	}

}
