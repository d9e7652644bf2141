package org.creativecities.reminders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;

import org.creativecities.workflow.InputRefused;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ladders as the secretariat keeps them: how many days before or after a deadline
 * somebody is written to, and who. A change holds at once, also for cases whose next
 * reminder is planned already.
 */
@Service
@Transactional
public class LadderBook {

	private static final int LONGEST_REASON = 1000;

	private final LadderTable table;

	private final List<LadderRule> rules;

	private final Ladders ladders;

	private final JdbcClient sql;

	private final Clock clock;

	LadderBook(LadderTable table, List<LadderRule> rules, Ladders ladders, JdbcClient sql, Clock clock) {
		this.table = table;
		this.rules = rules;
		this.ladders = ladders;
		this.sql = sql;
		this.clock = clock;
	}

	/** How a ladder was changed. */
	public record Change(String ladder, List<Rung> before, List<Rung> after, String reason, String by, Instant at) {
	}

	/** All ladders, by name. */
	@Transactional(readOnly = true)
	public List<Ladder> all() {
		return this.table.all();
	}

	/** All changes, the last one first. */
	@Transactional(readOnly = true)
	public List<Change> changes() {
		return this.sql.sql("SELECT * FROM reminder_change ORDER BY id DESC").query(LadderBook::change).list();
	}

	/**
	 * The reminders that these rungs would bring for a deadline, by the very plan that
	 * cases follow; nothing is stored.
	 * @param deadline exclusive
	 * @throws InputRefused if the ladder cannot have such rungs
	 * @throws IllegalArgumentException if there is no such ladder
	 */
	@Transactional(readOnly = true)
	public List<Reminder> preview(String ladder, List<RungEntry> entries, Instant deadline) {
		return Reminder.ahead(read(entries, this.table.get(ladder)), deadline, this.clock.instant());
	}

	/**
	 * As below, from a page that shows the ladder.
	 * @param seen of the ladder that the person has read ({@link Ladder#seen})
	 * @throws InputRefused also if somebody else has changed the ladder meanwhile
	 */
	public int change(String ladder, List<RungEntry> entries, String seen, String reason, String by) {
		lock();
		if (!this.table.get(ladder).seen().equals(seen)) {
			throw new InputRefused("rungs", "reminders.changed-meanwhile");
		}
		return change(ladder, entries, reason, by);
	}

	/** Of two who change ladders at once the second waits, and reads that. */
	private void lock() {
		this.sql.sql("SELECT pg_advisory_xact_lock(hashtextextended('reminder ladders', 0)) IS NULL")
			.query(Boolean.class)
			.single();
	}

	/**
	 * Sets the rungs of a ladder, and has what waits on it planned anew.
	 * @return how many cases are planned anew
	 * @throws InputRefused if the ladder cannot have such rungs, or no reason is given
	 * @throws IllegalArgumentException if there is no such ladder
	 */
	public int change(String ladder, List<RungEntry> entries, String reason, String by) {
		lock();
		var before = this.table.get(ladder);
		var rungs = read(entries, before);
		if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
			throw new InputRefused("reason", "reminders.reason-missing", LONGEST_REASON);
		}
		this.table.replace(ladder, rungs);
		this.sql.sql("""
				INSERT INTO reminder_change (ladder, old_rungs, new_rungs, reason, changed_by, changed_at)
				VALUES (?, ?, ?, ?, ?, ?)""")
			.params(ladder, Rung.written(before.rungs()), Rung.written(rungs), reason.strip(), by,
					Timestamp.from(this.clock.instant()))
			.update();
		return this.ladders.replanAll(ladder);
	}

	private SortedSet<Rung> read(List<RungEntry> entries, Ladder ladder) {
		var rungs = RungEntry.read(entries, ladder);
		this.rules.stream().filter(rule -> rule.ladder().equals(ladder.name())).forEach(rule -> rule.check(rungs));
		return rungs;
	}

	private static Change change(ResultSet row, int number) throws SQLException {
		return new Change(row.getString("ladder"), Rung.read(row.getString("old_rungs")),
				Rung.read(row.getString("new_rungs")), row.getString("reason"), row.getString("changed_by"),
				row.getTimestamp("changed_at").toInstant());
	}

}
