package org.creativecities.reminders;

import java.util.List;

/**
 * A ladder of reminders.
 *
 * @param namesPeople whether its rungs say who is written to; if not, the case knows
 * @param pastDeadline whether it may have rungs on the day of the deadline and after it
 * @param deadlineMoves whether the deadline may be moved after the last rung, so that the
 * ladder waits for that instead of ending
 * @param mark of the rule, such as {@code assumed}
 * @param rungs the earliest first
 */
public record Ladder(String name, boolean namesPeople, boolean pastDeadline, boolean deadlineMoves, String mark,
		List<Rung> rungs) {

	/** What somebody who changes the ladder has seen. */
	public String seen() {
		return Rung.written(this.rungs);
	}

}
