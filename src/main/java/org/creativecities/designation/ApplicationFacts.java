package org.creativecities.designation;

import java.util.HashMap;
import java.util.Map;

import org.creativecities.mail.Bilingual;
import org.creativecities.network.CreativeField;
import org.creativecities.network.Register;
import org.springframework.stereotype.Component;

/** What forms and letters say of an application: which city, country and field it is. */
@Component
class ApplicationFacts {

	private final Register register;

	ApplicationFacts(Register register) {
		this.register = register;
	}

	/** {@code city}, {@code country} and {@code field} for a form of either language. */
	Map<String, Object> of(Application application) {
		var values = new HashMap<String, Object>();
		values.put("city", city(application));
		values.put("country", both(country(application)));
		values.put("field", both(fieldName(application)));
		return values;
	}

	String city(Application application) {
		return this.register.city(application.cityId()).name();
	}

	Bilingual country(Application application) {
		var country = this.register.country(application.country());
		return new Bilingual(country.nameEn(), country.nameFr());
	}

	Bilingual fieldName(Application application) {
		return Bilingual.of(field(application));
	}

	private CreativeField field(Application application) {
		return this.register.fields()
			.stream()
			.filter(field -> field.id().equals(application.fieldId()))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("The application '%s' names the unknown field '%s'."
				.formatted(application.id(), application.fieldId())));
	}

	private static String both(Bilingual words) {
		return words.en().equals(words.fr()) ? words.en() : words.en() + " / " + words.fr();
	}

}
