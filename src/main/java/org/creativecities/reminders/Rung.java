package org.creativecities.reminders;

import java.time.Instant;
import java.time.ZoneId;

/**
 * One reminder of a ladder.
 *
 * @param days from the deadline; -7 is a week before it
 * @param on when it is due: the same hour of the day as the deadline, in Paris, whatever
 * daylight saving does in between
 */
public record Rung(int days, Instant on) {

	private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	static Rung of(int days, Instant deadline) {
		return new Rung(days, deadline.atZone(PARIS).plusDays(days).toInstant());
	}

}
