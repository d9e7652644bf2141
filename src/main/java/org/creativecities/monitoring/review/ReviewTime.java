package org.creativecities.monitoring.review;

import java.time.Clock;
import java.time.Instant;

import org.creativecities.settings.Settings;
import org.creativecities.settings.WorkingTime;

import org.springframework.stereotype.Service;

/** Until when what is expected of readers, city and officers; all are settings. */
@Service
public class ReviewTime {

	private final WorkingTime time;

	private final Settings settings;

	private final Clock clock;

	ReviewTime(WorkingTime time, Settings settings, Clock clock) {
		this.time = time;
		this.settings = settings;
		this.clock = clock;
	}

	/** Until when somebody asked now has to answer. */
	Instant answerBy() {
		return this.time.endIn("monitoring.review.answer");
	}

	/** Until when somebody who accepts now hands in. */
	Instant workBy() {
		return this.time.endIn("monitoring.review.work");
	}

	/** Until when a report revised now is read again. */
	Instant againBy() {
		return this.time.endIn("monitoring.review.again");
	}

	/**
	 * Whether work was due and has not come in time.
	 * @param due exclusive; {@code null} if nothing was accepted
	 */
	boolean isOver(Instant due) {
		return due != null && !this.clock.instant().isBefore(due);
	}

	/** When a late reader is replaced. */
	public Instant replaceOn(Instant due) {
		return due.atZone(this.clock.getZone()).plus(this.settings.days("monitoring.review.replace")).toInstant();
	}

	/** Until when a city revises its report. */
	public Instant revisionBy() {
		return this.time.endIn("monitoring.revision.time");
	}

	/** Until when the secretariat names a reader. */
	public Instant namingBy() {
		return this.time.endIn("monitoring.review.naming");
	}

	/** Until when an officer decides. */
	public Instant decisionBy() {
		return this.time.endIn("monitoring.revision.decision");
	}

	/** Days for the work on a report. */
	int workDays() {
		return this.settings.days("monitoring.review.work").getDays();
	}

	/** How often the peers may ask for a revision. */
	int rounds() {
		return this.settings.count("monitoring.revision.rounds");
	}

	/** Peers of each report. */
	int readers() {
		return this.settings.count("monitoring.review.readers");
	}

}
