package org.creativecities.elections.election;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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
	 * @return whether it was not known before
	 */
	public boolean add(long mandate, LocalDate plannedUntil, Cause cause, String words, String by) {
		return this.sql.sql("""
				INSERT INTO seat_vacancy (mandate_id, planned_until, vacated_on, cause, words, told_by, told_at)
				VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""")
			.params(mandate, plannedUntil, LocalDate.now(this.clock), cause.name(),
					words.isBlank() ? null : words.strip(), by, this.clock.instant().atOffset(ZoneOffset.UTC))
			.update() > 0;
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
					Optional.ofNullable(row.getString("words")),
					row.getObject("told_at", OffsetDateTime.class).toInstant()))
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
