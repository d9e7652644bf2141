package org.creativecities.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A date of a city.
 *
 * @param uid by which other calendars know it; stays the same for good
 * @param at exclusive
 * @param sequence how often it has moved, fallen away or come back
 * @param cancelledAt when it fell away; {@code null} while it stands
 */
public record CalendarEntry(UUID uid, String caseId, String kind, String cityId, Instant at, int sequence,
		Instant changedAt, Instant cancelledAt) {

	/** The last minute in which one is in time, which is where calendars show it. */
	public Instant lastMinute() {
		return this.at.minus(Duration.ofMinutes(1));
	}

	public boolean isCancelled() {
		return this.cancelledAt != null;
	}

	/** Whether its day had not come yet when it fell away. */
	boolean wasCancelledInTime() {
		return isCancelled() && this.cancelledAt.isBefore(this.at);
	}

}
