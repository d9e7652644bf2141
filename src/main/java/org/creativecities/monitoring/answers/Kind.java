package org.creativecities.monitoring.answers;

import java.util.Locale;

/** What a question, or a part of one, takes for an answer. */
public enum Kind {

	/** Several lines, counted in words. */
	TEXT,
	/** One line, counted in characters. */
	LINE, EMAIL,
	/** A whole number. */
	NUMBER, YEAR,
	/** An amount, in the currency beside it. */
	MONEY,
	/** Three letters of ISO 4217. */
	CURRENCY,
	/** A day that exists. */
	DAY,
	/** A tick. */
	YES,
	/** One of the options. */
	CHOICE,
	/** Several years. */
	YEARS,
	/** The years of the period in which the city came to the Annual Conference. */
	ATTENDED,
	/** Sustainable Development Goals, 1 to 17. */
	SDGS,
	/** Member cities, picked from the register. */
	CITIES,
	/** Several parts, once. */
	GROUP,
	/** Several parts, in as many rows as the city needs. */
	LIST,
	/** A row for each line of the last action plan. */
	COMMITMENTS;

	/** Whether the answer has rows. */
	public boolean hasRows() {
		return this == LIST || this == COMMITMENTS;
	}

	/** Whether a part of this kind has several values. */
	public boolean hasSeveral() {
		return this == YEARS || this == ATTENDED || this == SDGS || this == CITIES;
	}

	/** As the file of questions and the templates write it. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	static Kind of(String code) {
		return valueOf(code.toUpperCase(Locale.ROOT));
	}

}
