package org.creativecities.monitoring.report;

import java.time.Clock;
import java.time.Instant;

import org.creativecities.settings.Settings;

import org.springframework.stereotype.Component;

/** The dates that hang on the deadline of a report. */
@Component
public class ReportDates {

	private final Settings settings;

	private final Clock clock;

	ReportDates(Settings settings, Clock clock) {
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * The last second in which one is in time, as people read it.
	 * @param deadline exclusive
	 */
	public Instant prepareBy(Instant deadline) {
		return deadline.minusSeconds(1);
	}

	/**
	 * When the head decides about a report that is still missing: some days after the
	 * deadline, at the same hour in Paris.
	 */
	public Instant escalateOn(Instant deadline) {
		return deadline.atZone(this.clock.getZone())
			.plus(this.settings.days("monitoring.report.escalate-after"))
			.toInstant();
	}

}
