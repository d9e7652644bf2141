package org.creativecities.hosting.award;

import java.time.LocalDate;
import java.util.Locale;

import org.creativecities.mail.Bilingual;
import org.creativecities.workflow.DateWords;

/** Days of a conference as letters write them. */
final class ConferenceDays {

	private static final String PATTERN = "d MMMM yyyy";

	private ConferenceDays() {
	}

	static Bilingual words(LocalDate day) {
		return new Bilingual(DateWords.format(day, PATTERN, Locale.ENGLISH),
				DateWords.format(day, PATTERN, Locale.FRENCH));
	}

}
