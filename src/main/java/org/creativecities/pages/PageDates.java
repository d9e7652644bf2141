package org.creativecities.pages;

import java.time.Instant;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

import org.creativecities.workflow.DateWords;

import org.springframework.stereotype.Component;

/**
 * Days and moments on pages, as <code>${@dates.format(…)}</code>: unlike
 * {@code #temporals}, it knows that the first of a month is <em>1er</em> in French.
 */
@Component("dates")
class PageDates {

	/** A minute, in Paris time. */
	public String moment(Instant instant, Locale language) {
		return (instant == null) ? null : DateWords.moment(instant, language);
	}

	/** What is not there is shown as nothing. */
	public String format(TemporalAccessor when, String pattern, Locale language) {
		return (when == null) ? null : DateWords.format(when, pattern, language);
	}

}
