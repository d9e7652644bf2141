package org.creativecities.replay.call;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** The parts of an application's path, in order, and the days on which they happen. */
final class Steps {

	static final String OPEN = "Open application";

	static final String DESCRIBE = "Describe candidature";

	static final String FILES = "Attach six files";

	static final String SIGN = "Mayor signs";

	static final String ENDORSE = "Commission endorses";

	static final String SUBMIT = "Draft and submit";

	static final String CLOSE = "Call closes";

	static final String SCREEN = "Screen application";

	static final String ASSIGN = "Assign and invite five";

	static final String ACCEPT = "Five accept";

	static final String EVALUATE = "Five evaluate";

	static final String SCORE = "Score and recommend";

	static final String ANNOUNCE = "Tell decision";

	static final String WELCOME = "Send welcome pack";

	static final String END = "Outcome final";

	static final String LETTERS = "Letters leave";

	/** Work on the call as a whole; told, but no part of an application's path. */
	static final String CALL = "(the call's own: dossier to decision)";

	/** The whole path. */
	static final List<String> PATH = List.of(OPEN, DESCRIBE, FILES, SIGN, ENDORSE, SUBMIT, CLOSE, SCREEN, ASSIGN,
			ACCEPT, EVALUATE, SCORE, ANNOUNCE, WELCOME, END, LETTERS);

	private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	private Steps() {
	}

	static Instant opening(CallPlan plan) {
		return start(plan.opens().plusDays(1));
	}

	static Instant deadline(CallPlan plan) {
		return start(plan.lastDay().plusDays(1));
	}

	static Instant announcement(CallPlan plan) {
		return start(plan.announced());
	}

	/** Long enough after the announcement that no outcome can be corrected any more. */
	static Instant end(CallPlan plan) {
		return start(plan.announced().plusDays(10));
	}

	private static Instant start(LocalDate day) {
		return day.atStartOfDay(PARIS).toInstant();
	}

}
