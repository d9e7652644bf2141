package org.creativecities.reminders;

import java.time.Instant;
import java.time.ZoneId;
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
