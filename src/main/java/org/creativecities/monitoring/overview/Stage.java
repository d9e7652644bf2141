package org.creativecities.monitoring.overview;

import java.time.Instant;

import org.creativecities.monitoring.report.Report;

/** How far a city of a cohort is, as officers speak of it. */
public enum Stage {

	/** On the list, but its report is not opened yet. */
	DUE,
	/** It writes, and has time. */
	DRAFTING,
	/** Its deadline is past and nothing complete has come. */
	LATE, SUBMITTED, IN_REVIEW, REVISING,
	/** The peers do not agree, or no revision came: an officer says what it comes to. */
	TO_DECIDE, TO_VALIDATE, PUBLISHED,
	/** Validated, but the city did not agree that others read it. */
	ACCEPTED,
	/** The same, and its peers were not content. */
	VALIDATED, EXEMPTED, LEFT;

	/**
	 * @param closed whether a validated report is not public
	 */
	static Stage of(Report report, boolean closed, Instant now) {
		if (report.state() == Report.State.PUBLISHED && closed) {
			return report.result().filter(Report.Result.UNSATISFACTORY::equals).isPresent() ? VALIDATED : ACCEPTED;
		}
		if (report.state() == Report.State.DRAFTING) {
			return now.isBefore(report.deadline()) ? DRAFTING : LATE;
		}
		return valueOf(report.state().name());
	}

	/** Whether the city is to hand something in, so that it can be reminded of it. */
	public boolean isCitysTurn() {
		return this == DRAFTING || this == LATE || this == REVISING;
	}

}
