package org.creativecities.reminders;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Which reminder comes next before a deadline, and telling that it is due. */
@Service
public class Ladders {

	private final JdbcClient database;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Ladders(JdbcClient database, ApplicationEventPublisher events, Clock clock) {
		this.database = database;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * The next rung that is still ahead; rungs already past are skipped.
	 * @param deadline exclusive
	 * @throws IllegalArgumentException if there is no such ladder
	 */
	public Optional<Rung> next(String ladder, Instant deadline) {
		var now = this.clock.instant();
		return rungs(ladder, deadline).stream().filter(rung -> rung.on().isAfter(now)).findFirst();
	}

	/**
	 * Tells whoever owns the case that a rung is reached. A reminder that the product
	 * could not send in time, because it was stopped, is made up for, but not after the
	 * deadline that it was to remind of.
	 */
	public void remind(String ladder, String businessKey, int rung, Instant deadline) {
		if (rung > 0 || this.clock.instant().isBefore(deadline)) {
			this.events.publishEvent(new ReminderDue(ladder, businessKey, rung, deadline));
		}
	}

	private List<Rung> rungs(String ladder, Instant deadline) {
		var rungs = this.database.sql("SELECT days FROM reminder_rung WHERE ladder = ?")
			.params(ladder)
			.query(Integer.class)
			.list();
		if (rungs.isEmpty()) {
			throw new IllegalArgumentException("There is no reminder ladder '%s'.".formatted(ladder));
		}
		return rungs.stream().map(days -> Rung.of(days, deadline)).sorted(Comparator.comparing(Rung::on)).toList();
	}

}
