package org.creativecities.reminders;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.creativecities.network.Contact.Role;

/**
 * A rung of a ladder that leans on a deadline.
 *
 * @param days from the deadline; -7 is a week before it
 * @param on when it is due: the same hour of the day as the deadline, in Paris, whatever
 * daylight saving does in between
 * @param whom the people of the party who are written to; empty if the case itself knows
 */
public record Reminder(int days, Instant on, Set<Role> whom) {

	private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	private static Reminder of(Rung rung, Instant deadline) {
		return new Reminder(rung.days(), deadline.atZone(PARIS).plusDays(rung.days()).toInstant(), rung.whom());
	}

	/**
	 * Days in Paris from the last day on which one is in time: -6 for a reminder that
	 * leaves at the beginning of the sixth day before it, 1 on the day after it.
	 */
	public long fromLastDay() {
		var deadline = this.on.atZone(PARIS).minusDays(this.days);
		return ChronoUnit.DAYS.between(deadline.minusSeconds(1).toLocalDate(), this.on.atZone(PARIS).toLocalDate());
	}

	/**
	 * The plan: every rung that is still ahead, the next one first. A rung already past,
	 * or due in this very moment, is skipped.
	 * @param deadline exclusive
	 */
	static List<Reminder> ahead(Collection<Rung> rungs, Instant deadline, Instant now) {
		return rungs.stream()
			.map(rung -> of(rung, deadline))
			.filter(reminder -> reminder.on().isAfter(now))
			.sorted(Comparator.comparing(Reminder::on))
			.toList();
	}

}
