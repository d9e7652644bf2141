package org.creativecities.monitoring.answers;

import java.util.Optional;

/**
 * A line of the last action plan: what was promised, and what became of it.
 *
 * @param line 1, 2, 3 …
 * @param source the report or the application that promised it, such as
 * {@code MMR-2019-it-biella}
 * @param status empty until the city has answered
 * @param why the city's own words; empty if it gave none
 */
public record Commitment(int line, Kind kind, String title, String promise, String source, Optional<Status> status,
		String why) {

	/** Where it was to happen. */
	public enum Kind {

		LOCAL, INTERNATIONAL

	}

	/** What became of it. */
	public enum Status {

		DONE, PARTLY, DROPPED

	}

	/** Whether the city has said what became of it, and why where it is not done. */
	public boolean isAnswered() {
		return this.status.filter(status -> status == Status.DONE || !this.why.isBlank()).isPresent();
	}

	Commitment answered(String status, String why) {
		return new Commitment(this.line, this.kind, this.title, this.promise, this.source,
				Optional.of(Status.valueOf(status.toUpperCase(java.util.Locale.ROOT))), why);
	}

}
