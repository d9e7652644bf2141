package org.creativecities.elections.election;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.creativecities.network.Mandate.Role;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code election} and {@code election_seat}. */
@Repository
class ElectionRows {

	private final JdbcClient sql;

	ElectionRows(JdbcClient sql) {
		this.sql = sql;
	}

	/**
	 * @param lock {@code FOR UPDATE} or nothing
	 */
	Optional<Election> find(String id, String lock) {
		return this.sql.sql("SELECT * FROM election WHERE id = ? " + lock).param(id).query(this::election).optional();
	}

	/** The newest first. */
	List<Election> all() {
		return this.sql.sql("SELECT * FROM election ORDER BY opened_at DESC, id").query(this::election).list();
	}

	void insert(Election election) {
		this.sql.sql("""
				INSERT INTO election (id, field_id, state, opened_by, opened_at, nominations_until)
				VALUES (?, ?, 'NOMINATING', ?, ?, ?)""")
			.params(election.id(), election.field(), election.openedBy(), election.openedAt().atOffset(ZoneOffset.UTC),
					election.nominationsUntil().atOffset(ZoneOffset.UTC))
			.update();
		election.seats()
			.forEach(seat -> this.sql
				.sql("INSERT INTO election_seat (election_id, seat, from_day, until_day) VALUES (?, ?, ?, ?)")
				.params(election.id(), seat.role().name(), seat.from().orElse(null), seat.until().orElse(null))
				.update());
	}

	private Election election(ResultSet row, int number) throws SQLException {
		var id = row.getString("id");
		return new Election(id, row.getString("field_id"), Election.State.valueOf(row.getString("state")),
				row.getString("opened_by"), row.getObject("opened_at", OffsetDateTime.class).toInstant(),
				row.getObject("nominations_until", OffsetDateTime.class).toInstant(), row.getBoolean("extended"),
				Optional.ofNullable(row.getString("ballot_id")), seats(id),
				Optional.ofNullable(row.getString("handover_note")), Optional.ofNullable(row.getString("stop_reason")));
	}

	private List<Seat> seats(String election) {
		return this.sql.sql("SELECT * FROM election_seat WHERE election_id = ? ORDER BY seat")
			.param(election)
			.query((row, number) -> new Seat(Role.valueOf(row.getString("seat")),
					Optional.ofNullable(row.getObject("from_day", LocalDate.class)),
					Optional.ofNullable(row.getObject("until_day", LocalDate.class)),
					Optional.ofNullable(row.getObject("mandate_id", Long.class)), row.getBoolean("interim")))
			.list();
	}

}
