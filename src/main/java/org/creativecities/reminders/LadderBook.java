package org.creativecities.reminders;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.creativecities.workflow.InputRefused;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ladders as the secretariat keeps them: how many days before a deadline somebody is
 * reminded. A change holds for every case whose reminder is not planned yet.
 */
@Service
@Transactional
public class LadderBook {

	/** Days before a deadline; a reminder earlier than that reminds of nothing. */
	private static final int LONGEST = 365;

	/** Reminders on one ladder. */
	private static final int MOST = 10;

	private static final int LONGEST_REASON = 1000;

	private final JdbcClient sql;

	private final Clock clock;

	LadderBook(JdbcClient sql, Clock clock) {
		this.sql = sql;
		this.clock = clock;
	}

	/**
	 * A ladder.
	 *
	 * @param days before the deadline, the earliest reminder first, such as
	 * {@code 30, 7, 1}
	 * @param mark of the rule, such as {@code assumed}
	 */
	public record Ladder(String name, String days, String mark) {
	}

	/** How a ladder was changed. */
	public record Change(String ladder, String before, String after, String reason, String by, Instant at) {
	}

	/** All ladders, by name. */
	@Transactional(readOnly = true)
	public List<Ladder> all() {
		return this.sql.sql("SELECT DISTINCT ladder FROM reminder_rung ORDER BY ladder")
			.query(String.class)
			.list()
			.stream()
			.map(name -> new Ladder(name, days(name), mark(name)))
			.toList();
	}

	/** All changes, the last one first. */
	@Transactional(readOnly = true)
	public List<Change> changes() {
		return this.sql.sql("SELECT * FROM reminder_change ORDER BY id DESC")
			.query((row, number) -> new Change(row.getString("ladder"), row.getString("old_days"),
					row.getString("new_days"), row.getString("reason"), row.getString("changed_by"),
					row.getTimestamp("changed_at").toInstant()))
			.list();
	}

	/**
	 * Sets the rungs of a ladder.
	 * @param days before the deadline, separated by commas
	 * @throws InputRefused if these are no days, too many, or no reason is given
	 * @throws IllegalArgumentException if there is no such ladder
	 */
	public void change(String ladder, String days, String reason, String by) {
		var before = days(ladder);
		if (before.isEmpty()) {
			throw new IllegalArgumentException("There is no reminder ladder '%s'.".formatted(ladder));
		}
		var rungs = read(days);
		if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
			throw new InputRefused("reason", "reminders.reason-missing", LONGEST_REASON);
		}
		var what = this.sql.sql("SELECT what, mark FROM reminder_rung WHERE ladder = ? LIMIT 1")
			.param(ladder)
			.query((row, number) -> List.of(row.getString("what"), row.getString("mark")))
			.single();
		this.sql.sql("DELETE FROM reminder_rung WHERE ladder = ?").param(ladder).update();
		rungs.forEach(rung -> this.sql.sql("INSERT INTO reminder_rung (ladder, days, what, mark) VALUES (?, ?, ?, ?)")
			.params(ladder, -rung, what.get(0), what.get(1))
			.update());
		this.sql.sql("""
				INSERT INTO reminder_change (ladder, old_days, new_days, reason, changed_by, changed_at)
				VALUES (?, ?, ?, ?, ?, ?)""")
			.params(ladder, before, days(ladder), reason.strip(), by, Timestamp.from(this.clock.instant()))
			.update();
	}

	private static TreeSet<Integer> read(String days) {
		var rungs = new TreeSet<Integer>();
		for (var day : Arrays.stream(days.split("[,;\\s]+")).filter(word -> !word.isEmpty()).toList()) {
			if (!day.matches("\\d{1,3}") || Integer.parseInt(day) < 1 || Integer.parseInt(day) > LONGEST) {
				throw new InputRefused("days", "reminders.no-days", day, LONGEST);
			}
			rungs.add(Integer.parseInt(day));
		}
		if (rungs.isEmpty() || rungs.size() > MOST) {
			throw new InputRefused("days", "reminders.how-many", MOST);
		}
		return rungs;
	}

	private String days(String ladder) {
		return this.sql.sql("SELECT days FROM reminder_rung WHERE ladder = ?")
			.param(ladder)
			.query(Integer.class)
			.list()
			.stream()
			.sorted(Comparator.naturalOrder())
			.map(day -> String.valueOf(-day))
			.collect(Collectors.joining(", "));
	}

	private String mark(String ladder) {
		return this.sql.sql("SELECT min(mark) FROM reminder_rung WHERE ladder = ?")
			.param(ladder)
			.query(String.class)
			.single();
	}

}
