package org.creativecities.designation.application;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.creativecities.mail.Bilingual;
import org.creativecities.mail.Sentences;
import org.creativecities.network.Register;
import org.creativecities.workflow.DateWords;

import org.springframework.stereotype.Component;

/** How an application is called in forms and letters. */
@Component
public class ApplicationWords {

	private final Register register;

	ApplicationWords(Register register) {
		this.register = register;
	}

	public String city(Application application) {
		return this.register.city(application.cityId()).name();
	}

	public Bilingual country(Application application) {
		var country = this.register.country(application.country());
		return new Bilingual(country.nameEn(), country.nameFr());
	}

	/** The creative field; a dash until the city has chosen. */
	public Bilingual field(Application application) {
		return this.register.fields()
			.stream()
			.filter(field -> field.id().equals(application.fieldId()))
			.findFirst()
			.map(Bilingual::of)
			.orElse(new Bilingual("–", "–"));
	}

	/** What the head of every form about an application shows. */
	public Map<String, Object> heading(Application application) {
		var shown = new LinkedHashMap<String, Object>();
		shown.put("cityName", city(application));
		shown.put("caseLink", "/applications/" + application.id());
		Sentences.show(shown, "countryName", country(application));
		Sentences.show(shown, "fieldName", field(application));
		return shown;
	}

	/** A moment in Paris time. */
	public static Bilingual moment(Instant instant) {
		return new Bilingual(DateWords.moment(instant, Locale.ENGLISH), DateWords.moment(instant, Locale.FRENCH));
	}

	/** An exclusive deadline: 00:00 of the next day is 23:59 of the day before. */
	public static Bilingual deadline(Instant exclusive) {
		return moment(exclusive.minusSeconds(1));
	}

}
