package org.creativecities.elections.election;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.creativecities.workflow.Rows;

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
	 * Keeps that a mandate ends early. What was said of a day that is still to come gives
	 * way to what is said later; until when it was planned first stays.
	 * @param on from which day on the seat is vacant
	 * @param words of the city; may be empty
	 * @param heard whether the process of the vacant seat begins now
	 * @return false if that process has begun before: nothing is changed then
	 */
	public boolean add(long mandate, LocalDate plannedUntil, LocalDate on, Cause cause, String words, String by,
			boolean heard) {
		return this.sql.sql("""
				INSERT INTO seat_vacancy (mandate_id, planned_until, vacated_on, cause, words, told_by, told_at, heard)
				VALUES (?, ?, ?, ?, ?, ?, ?, ?)
				ON CONFLICT (mandate_id) DO UPDATE SET vacated_on = excluded.vacated_on, cause = excluded.cause,
				words = excluded.words, told_by = excluded.told_by, told_at = excluded.told_at, heard = excluded.heard
				WHERE NOT seat_vacancy.heard""")
			.params(mandate, plannedUntil, on, cause.name(), words.isBlank() ? null : words.strip(), by,
					Rows.now(this.clock), heard)
			.update() > 0;
	}

	/**
	 * Seats whose day has come since an officer entered it.
	 * @return the mandates, each once only
	 */
	public List<Long> hearDue() {
		return this.sql
			.sql("UPDATE seat_vacancy SET heard = true WHERE NOT heard AND vacated_on <= ? RETURNING mandate_id")
			.param(LocalDate.now(this.clock))
			.query(Long.class)
			.list();
	}

	/** Until when a mandate was to last that ended early, exclusive. */
	public Optional<LocalDate> plannedUntil(long mandate) {
		return of(mandate).map(Vacated::plannedUntil);
	}

	/** What is known of a mandate that ended early. */
	public Optional<Vacated> of(long mandate) {
		return this.sql.sql("SELECT * FROM seat_vacancy WHERE mandate_id = ?")
			.param(mandate)
			.query((row, number) -> new Vacated(mandate, row.getObject("planned_until", LocalDate.class),
					row.getObject("vacated_on", LocalDate.class), Cause.valueOf(row.getString("cause")),
					Optional.ofNullable(row.getString("words")), Rows.instant(row, "told_at")))
			.optional();
	}

	/**
	 * A mandate that ended early.
	 *
	 * @param plannedUntil exclusive
	 * @param words of the city that gave it up
	 */
	public record Vacated(long mandate, LocalDate plannedUntil, LocalDate on, Cause cause, Optional<String> words,
			Instant toldAt) {
	}

	/** Why a seat fell vacant. */
	public enum Cause {

		RESIGNED, LEFT

	}

}
