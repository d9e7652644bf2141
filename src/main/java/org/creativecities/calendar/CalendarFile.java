package org.creativecities.calendar;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.Locale;

import biweekly.Biweekly;
import biweekly.ICalDataType;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.parameter.ICalParameters;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import biweekly.property.Transparency;
import biweekly.util.Duration;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Writes dates as iCalendar (RFC 5545, RFC 5546), the same for the same dates, however
 * often. A date is an event of its last minute that keeps nobody busy. It is published,
 * not sent as an invitation, which would ask its reader to accept a deadline.
 */
@Component
class CalendarFile {

	private static final Duration AGAIN_AFTER = Duration.builder().hours(6).build();

	private final CalendarTexts texts;

	private final String questions;

	private final String baseUrl;

	CalendarFile(CalendarTexts texts,
			@Value("${creativecities.mail.questions:secretariat@example.org}") String questions,
			@Value("${creativecities.base-url:http://localhost:8080}") String baseUrl) {
		this.texts = texts;
		this.questions = questions;
		this.baseUrl = baseUrl.replaceAll("/+$", "");
	}

	/** Dates that stand; whoever knows one of them under another time moves it. */
	String publish(Collection<CalendarEntry> entries, Locale language) {
		return write(Method.publish(), entries, language, null);
	}

	/** Dates that have fallen away; whoever knows one of them takes it out. */
	String cancel(Collection<CalendarEntry> entries, Locale language) {
		return write(Method.cancel(), entries, language, null);
	}

	/** The calendar of a city, to be read again and again. */
	String feed(String cityId, Collection<CalendarEntry> entries, Locale language) {
		return write(Method.publish(), entries, language, this.texts.title(cityId, language));
	}

	private String write(Method method, Collection<CalendarEntry> entries, Locale language, String title) {
		var calendar = new ICalendar();
		calendar.setProductId("-//Creative Cities//Dates//" + language.getLanguage().toUpperCase(Locale.ROOT));
		calendar.setMethod(method);
		if (title != null) {
			calendar.addExperimentalProperty("X-WR-CALNAME", title);
			// how often it is worth looking again
			calendar.setRefreshInterval(AGAIN_AFTER)
				// which RFC 7986 asks for, and the library leaves out
				.setParameter(ICalParameters.VALUE, ICalDataType.DURATION.getName());
			calendar.addExperimentalProperty("X-PUBLISHED-TTL", AGAIN_AFTER.toString());
		}
		entries.forEach(entry -> calendar.addEvent(event(entry, language)));
		return Biweekly.write(calendar).version(ICalVersion.V2_0).go();
	}

	private VEvent event(CalendarEntry entry, Locale language) {
		var event = new VEvent();
		event.setUid(entry.uid().toString());
		event.setSequence(entry.sequence());
		event.setDateTimeStamp(Date.from(entry.changedAt()));
		event.setLastModified(Date.from(entry.changedAt()));
		event.setDateStart(date(entry.lastMinute()), true);
		event.setDateEnd(date(entry.at()), true);
		event.setSummary(this.texts.summary(entry, language)).setLanguage(language.getLanguage());
		event.setDescription(this.texts.description(entry, language)).setLanguage(language.getLanguage());
		event.setOrganizer(new Organizer(null, this.questions));
		event.setUrl(this.baseUrl);
		event.setTransparency(Transparency.transparent());
		event.setStatus(entry.isCancelled() ? Status.cancelled() : Status.confirmed());
		return event;
	}

	private static Date date(Instant instant) {
		return Date.from(instant);
	}

}
