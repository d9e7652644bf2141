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
 * @param side {@link #BEFORE}, {@link #AT} or {@link #AFTER} the deadline
 */
public record RungEntry(String days, String side, Set<Role> whom) {

	/** As long before the deadline as is entered. */
	public static final String BEFORE = "before";

	/** When the deadline has passed: 0 days from it. */
	public static final String AT = "at";

	/** As long after the deadline as is entered. */
	public static final String AFTER = "after";

	/** Days from a deadline; a reminder further away reminds of nothing. */
	private static final int LONGEST = 365;

	/** Reminders on one ladder. */
	public static final int MOST = 10;

	public static RungEntry of(Rung rung) {
		return new RungEntry(String.valueOf(Math.abs(rung.days())), side(rung.days()), rung.whom());
	}

	private static String side(int days) {
		return (days < 0) ? BEFORE : (days == 0) ? AT : AFTER;
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
		if (!Set.of(BEFORE, AT, AFTER).contains(this.side)) {
			throw new InputRefused("rungs", "reminders.no-side", typed);
		}
		if (AT.equals(this.side) && number != 0) {
			throw new InputRefused("rungs", "reminders.at-once", typed);
		}
		if (!ladder.pastDeadline() && (!BEFORE.equals(this.side) || number == 0)) {
			throw new InputRefused("rungs", "reminders.too-late", typed);
		}
		if (ladder.namesPeople() && this.whom.isEmpty()) {
			throw new InputRefused("rungs", "reminders.nobody", typed);
		}
		return new Rung(AFTER.equals(this.side) ? number : -number, ladder.namesPeople() ? this.whom : Set.of());
	}

}
