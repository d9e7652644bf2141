package org.creativecities.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/**
 * Days and moments as people read them, in English or French: in Paris time, where
 * deadlines are set [public], and with the ordinal that French gives to the first of a
 * month.
 */
public final class DateWords {

	private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	private DateWords() {
	}

	/** A day, such as <em>1 December 2019</em> and <em>1er décembre 2019</em>. */
	public static String day(LocalDate day, Locale language) {
		return format(day, "d MMMM uuuu", language);
	}

	/**
	 * A minute, such as <em>28 June 2019, 15:05 (Paris)</em> and <em>28 juin 2019, 15 h
	 * 05 (heure de Paris)</em>.
	 */
	public static String moment(Instant instant, Locale language) {
		return format(instant.atZone(PARIS),
				isFrench(language) ? "d MMMM uuuu, H' h 'mm' (heure de Paris)'" : "d MMMM uuuu, HH:mm' (Paris)'",
				language);
	}

	/**
	 * What is written for a value that a sentence or a form mentions: a day or an instant
	 * in words, anything else as it is.
	 */
	public static Object of(Object value, Locale language) {
		if (value instanceof LocalDate day) {
			return day(day, language);
		}
		return (value instanceof Instant instant) ? moment(instant, language) : value;
	}

	static boolean isDate(Object value) {
		return value instanceof LocalDate || value instanceof Instant;
	}

	/**
	 * In a pattern of one's own; French gets its ordinal, and its hours and minutes.
	 * @param pattern as of {@link DateTimeFormatter} and for English, the day of the
	 * month as {@code d}
	 */
	public static String format(TemporalAccessor when, String pattern, Locale language) {
		return DateTimeFormatter.ofPattern(isFrench(language) ? french(pattern, when) : pattern, language).format(when);
	}

	private static String french(String pattern, TemporalAccessor when) {
		var timed = pattern.replaceAll("([uy]{4}) HH:mm(?!:)", "$1, HH:mm").replaceAll("HH:mm(?!:)", "H' h 'mm");
		return (when.get(ChronoField.DAY_OF_MONTH) == 1) ? timed.replaceFirst("\\bd\\b", "d'er'") : timed;
	}

	private static boolean isFrench(Locale language) {
		return Locale.FRENCH.getLanguage().equals(language.getLanguage());
	}

}
