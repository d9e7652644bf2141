package org.creativecities.designation.application;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.creativecities.network.Country;
import org.creativecities.network.CreativeField;
import org.creativecities.network.Register;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Names for rows and options of forms. These are data, the same for every reader, so they
 * say it in both languages: {@code Film / Cinéma}.
 */
@Component
public class Labels {

	private final Register register;

	private final MessageSource messages;

	Labels(Register register, MessageSource messages) {
		this.register = register;
		this.messages = messages;
	}

	public String city(String id) {
		return this.register.city(id).name();
	}

	/** All countries, by code. */
	public Map<String, String> countries() {
		return this.register.countries()
			.stream()
			.collect(Collectors.toMap(Country::code, country -> both(country.nameEn(), country.nameFr())));
	}

	/** All creative fields, by id. */
	public Map<String, String> fields() {
		return this.register.fields()
			.stream()
			.collect(Collectors.toMap(CreativeField::id, field -> both(field.nameEn(), field.nameFr())));
	}

	/** A word of ours, such as {@code rule.COUNTRY_LIMIT}. */
	public String of(String word) {
		var code = "designation.label." + word;
		return both(this.messages.getMessage(code, null, Locale.ENGLISH),
				this.messages.getMessage(code, null, Locale.FRENCH));
	}

	private static String both(String english, String french) {
		return english.equals(french) ? english : english + " / " + french;
	}

}
