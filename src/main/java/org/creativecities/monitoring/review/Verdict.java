package org.creativecities.monitoring.review;

import java.util.Locale;

/** What a reader finds, the kindest first. */
public enum Verdict {

	VERY_SATISFACTORY, SATISFACTORY, UNSATISFACTORY, NEEDS_REVISION;

	/** As forms, tables and decision tables write it. */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	public static Verdict of(String code) {
		return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
	}

}
