package org.creativecities.designation.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import org.creativecities.designation.application.Application;
import org.creativecities.designation.application.ApplicationWords;
import org.creativecities.designation.call.Calls;
import org.creativecities.network.Register;
import org.creativecities.settings.Settings;

import org.springframework.stereotype.Component;

/** What letters about an outcome say of the application. */
@Component
class OutcomeWords {

	private final ApplicationWords words;

	private final Calls calls;

	private final Register register;

	private final Settings settings;

	private final Clock clock;

	OutcomeWords(ApplicationWords words, Calls calls, Register register, Settings settings, Clock clock) {
		this.words = words;
		this.calls = calls;
		this.register = register;
		this.settings = settings;
		this.clock = clock;
	}

	/** {@code city}, {@code field} and {@code year} of the call. */
	Map<String, Object> heading(Application application) {
		var model = new LinkedHashMap<String, Object>();
		model.put("city", this.words.city(application));
		model.put("field", this.words.field(application));
		model.put("year", this.calls.get(application.callId()).year());
		return model;
	}

	/**
	 * As {@link #heading}, and the {@code reportYear} in which a new member reports
	 * first.
	 */
	Map<String, Object> designation(Application application) {
		var model = heading(application);
		model.put("reportYear", this.register.mmrDueYear(application.cityId())
			.orElseGet(() -> LocalDate.now(this.clock).getYear() + this.settings.count("network.mmr.interval")));
		return model;
	}

}
