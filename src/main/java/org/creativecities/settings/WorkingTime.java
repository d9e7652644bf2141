package org.creativecities.settings;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

import org.springframework.stereotype.Component;

/** How long people have for a step: whole days in Paris, after the present one. */
@Component
public class WorkingTime {

	private final Settings settings;

	private final Clock clock;

	WorkingTime(Settings settings, Clock clock) {
		this.settings = settings;
		this.clock = clock;
	}

	/** 00:00 of the day after the last one; exclusive. */
	public Instant endIn(String setting) {
		return endAfter(this.clock.instant(), setting);
	}

	/** As {@link #lastMomentIn}, counted from another moment than this one. */
	public Instant lastMomentAfter(Instant start, String setting) {
		return endAfter(start, setting).minusSeconds(1);
	}

	private Instant endAfter(Instant start, String setting) {
		return endOf(LocalDate.ofInstant(start, this.clock.getZone()).plus(this.settings.days(setting)));
	}

	/** As {@link #endIn}, counted from another moment, for rules that fixed the days. */
	public Instant endAfterDays(Instant start, int days) {
		return endOf(LocalDate.ofInstant(start, this.clock.getZone()).plusDays(days));
	}

	/** 00:00 of the day after; exclusive. */
	public Instant endOf(LocalDate lastDay) {
		return startOf(lastDay.plusDays(1));
	}

	/** 00:00 of the day. */
	public Instant startOf(LocalDate day) {
		return day.atStartOfDay(this.clock.getZone()).toInstant();
	}

	/** The last second of the last day, as people read it. */
	public Instant lastMomentIn(String setting) {
		return endIn(setting).minusSeconds(1);
	}

	/** The same hour some days from now. */
	public Instant sameHourIn(String setting) {
		return this.clock.instant().atZone(this.clock.getZone()).plus(this.settings.days(setting)).toInstant();
	}

}
