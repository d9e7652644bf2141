package org.creativecities.calendar;

import java.time.ZoneId;
import java.util.Locale;

import org.creativecities.network.Register;
import org.creativecities.workflow.DateWords;

import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

/**
 * What a date is called: {@code calendar.<kind>} in {@code messages/}, with {0} for the
 * city and {1} for the case.
 */
@Component
public class CalendarTexts {

	private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	private final MessageSource messages;

	private final Register register;

	CalendarTexts(MessageSource messages, Register register) {
		this.messages = messages;
		this.register = register;
	}

	/**
	 * @throws IllegalArgumentException if nobody wrote down what such a date is called
	 */
	void require(String kind) {
		try {
			this.messages.getMessage("calendar." + kind, null, Locale.ENGLISH);
		}
		catch (NoSuchMessageException missing) {
			throw new IllegalArgumentException(
					"A date of the kind '%s' has no name; add calendar.%s to messages/, in English and French."
						.formatted(kind, kind),
					missing);
		}
	}

	/** The title of a city's calendar. */
	public String title(String cityId, Locale language) {
		return say(language, "calendar.title", city(cityId));
	}

	/** What the date is called. */
	public String summary(CalendarEntry entry, Locale language) {
		return say(language, "calendar." + entry.kind(), city(entry.cityId()), entry.caseId());
	}

	/** Until when one is in time, in Paris time, and of which case. */
	String description(CalendarEntry entry, Locale language) {
		var paris = entry.lastMinute().atZone(PARIS);
		var day = DateWords.day(paris.toLocalDate(), language);
		var time = DateWords.format(paris, "HH:mm", language);
		return say(language, "calendar.description", day, time, entry.caseId());
	}

	private String city(String cityId) {
		return this.register.city(cityId).name();
	}

	private String say(Locale language, String code, Object... arguments) {
		return this.messages.getMessage(code, arguments, language);
	}

}
