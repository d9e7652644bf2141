package org.creativecities;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;

import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * Moves the one clock of the product: the engine's timers and our deadlines follow it.
 */
public class ClockTravel {

	private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	public Instant now() {
		return ClockUtil.now().toInstant();
	}

	/** The clock stands still at this instant until it is moved again. */
	public void to(Instant instant) {
		ClockUtil.setCurrentTime(Date.from(instant));
	}

	/** To noon in Paris on this day. */
	public void to(LocalDate day) {
		to(day.atTime(12, 0));
	}

	public void to(LocalDateTime paris) {
		to(paris.atZone(PARIS).toInstant());
	}

	public void by(Duration time) {
		to(now().plus(time));
	}

	/** To the true time, running. */
	public void home() {
		ClockUtil.reset();
	}

}
