package org.creativecities.elections.election;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Seats that fell vacant before their time, and how long they were to last. */
@Repository
public class VacatedSeats {

	private final JdbcClient sql;

	private final Clock clock;

	VacatedSeats(JdbcClient sql, Clock clock) {
		this.sql = sql;
		this.clock = clock;
	}

	/**
	 * @param words of the city; may be empty
	 */
	public void add(long mandate, LocalDate plannedUntil, Cause cause, String words, String by) {
		this.sql.sql("""
				INSERT INTO seat_vacancy (mandate_id, planned_until, vacated_on, cause, words, told_by, told_at)
				VALUES (?, ?, ?, ?, ?, ?, ?)""")
			.params(mandate, plannedUntil, LocalDate.now(this.clock), cause.name(),
					words.isBlank() ? null : words.strip(), by, this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

	/** Until when a mandate was to last that ended early, exclusive. */
	public Optional<LocalDate> plannedUntil(long mandate) {
		return this.sql.sql("SELECT planned_until FROM seat_vacancy WHERE mandate_id = ?")
			.param(mandate)
			.query(LocalDate.class)
			.optional();
	}

	/** Why a seat fell vacant. */
	public enum Cause {

		RESIGNED, LEFT

	}

}
