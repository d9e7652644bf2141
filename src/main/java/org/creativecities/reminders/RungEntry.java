package org.creativecities.reminders;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import org.creativecities.network.Contact.Role;
import org.creativecities.workflow.InputRefused;

/**
 * A rung as an officer enters it.
 *
 * @param days a number without a sign; empty if there is no such rung
 * @param after whether it comes after the deadline
 */
public record RungEntry(String days, boolean after, Set<Role> whom) {

	/** Days from a deadline; a reminder further away reminds of nothing. */
	private static final int LONGEST = 365;

	/** Reminders on one ladder. */
	public static final int MOST = 10;

	public static RungEntry of(Rung rung) {
		return new RungEntry(String.valueOf(Math.abs(rung.days())), rung.days() > 0, rung.whom());
	}

	/**
	 * The rungs that were entered, the earliest first.
	 * @throws InputRefused if the ladder cannot have such rungs
	 */
	static SortedSet<Rung> read(List<RungEntry> entries, Ladder ladder) {
		var rungs = new TreeSet<Rung>();
		for (var entry : entries) {
			if (!entry.days().isBlank() && !rungs.add(entry.rung(ladder))) {
				throw new InputRefused("rungs", "reminders.twice", entry.days());
			}
		}
		if (rungs.isEmpty() || rungs.size() > MOST) {
			throw new InputRefused("rungs", "reminders.how-many", MOST);
		}
		return rungs;
	}

	private Rung rung(Ladder ladder) {
		var typed = this.days.strip();
		if (!typed.matches("\\d{1,3}") || Integer.parseInt(typed) > LONGEST) {
			throw new InputRefused("rungs", "reminders.no-days", typed, LONGEST);
		}
		var number = Integer.parseInt(typed);
		if (!ladder.pastDeadline() && (this.after || number == 0)) {
			throw new InputRefused("rungs", "reminders.too-late", typed);
		}
		if (ladder.namesPeople() && this.whom.isEmpty()) {
			throw new InputRefused("rungs", "reminders.nobody", typed);
		}
		return new Rung(this.after ? number : -number, ladder.namesPeople() ? this.whom : Set.of());
	}

}
