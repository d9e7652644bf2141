package org.creativecities.monitoring.answers;

import java.time.LocalDate;
import java.util.Map;

/**
 * Something that the Network remembers of a city, so that its report need not.
 *
 * @param day the first day
 * @param detail as the question of the report asks it, such as {@code title}
 */
public record CityFact(long id, String cityId, Kind kind, LocalDate day, Map<String, Object> detail, String keptBy) {

	/** What is remembered. */
	public enum Kind {

		/** Somebody from the city was at the Annual Conference. */
		CONFERENCE,
		/** The city hosted something of the Network. */
		HOSTED,
		/** The city supported the Secretariat. */
		SUPPORT

	}

	/** The words of its detail, or nothing. */
	public String title() {
		return String.valueOf(this.detail.getOrDefault("title", ""));
	}

}
