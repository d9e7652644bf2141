package org.creativecities.designation.assessment;

import java.time.Clock;
import java.time.Instant;

import org.creativecities.settings.Settings;

import org.springframework.stereotype.Service;

/** Until when what is expected of evaluators and officers; all lengths are settings. */
@Service
public class EvaluationTime {

	private final Settings settings;

	private final Clock clock;

	EvaluationTime(Settings settings, Clock clock) {
		this.settings = settings;
		this.clock = clock;
	}

	/** End of the evaluation of a file that is assigned now. */
	Instant endsAt() {
		return after(this.clock.instant(), "designation.assessment.within");
	}

	/** End of the extension that a file gets now. */
	Instant extendedTo() {
		return after(this.clock.instant(), "designation.evaluation.extension");
	}

	/** Until when somebody asked now has to answer. */
	Instant answerBy() {
		return after(this.clock.instant(), "designation.evaluation.answer");
	}

	/** Until when somebody who accepts now hands in, if there is time enough. */
	Instant workBy() {
		return after(this.clock.instant(), "designation.evaluation.work");
	}

	/** Until when an extra expert, asked now, hands in at the latest. */
	Instant extraUntil() {
		return after(answerBy(), "designation.evaluation.work");
	}

	/** Until when the secretariat names somebody. */
	public Instant namingBy() {
		return after(this.clock.instant(), "designation.evaluation.naming");
	}

	/** When the secretariat is told that an evaluation is late. */
	public Instant alertOn(Instant due) {
		return after(due, "designation.evaluation.late");
	}

	/** When a late evaluator is replaced. */
	public Instant replaceOn(Instant due) {
		return after(due, "designation.evaluation.replace");
	}

	/** Days for the work on a file. */
	int workDays() {
		return this.settings.days("designation.evaluation.work").getDays();
	}

	private Instant after(Instant start, String days) {
		return start.atZone(this.clock.getZone()).plus(this.settings.days(days)).toInstant();
	}

}
