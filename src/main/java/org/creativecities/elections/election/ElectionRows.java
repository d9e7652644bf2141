package org.creativecities.elections.election;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.creativecities.network.Mandate.Role;
import org.creativecities.workflow.Rows;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code election} and {@code election_seat}. */
@Repository
class ElectionRows {

	private static final String NEWEST_FIRST = "ORDER BY opened_at DESC, id";

	private final JdbcClient sql;

	ElectionRows(JdbcClient sql) {
		this.sql = sql;
	}

	/**
	 * @param lock {@code FOR UPDATE} or nothing
	 */
	Optional<Election> find(String id, String lock) {
		return read("WHERE id = ? " + lock, id).stream().findFirst();
	}

	/** The newest first. */
	List<Election> all() {
		return read(NEWEST_FIRST);
	}

	/** Of one sub-network, the newest first. */
	List<Election> of(String field) {
		return read("WHERE field_id = ? " + NEWEST_FIRST, field);
	}

	Optional<Election> underWay(String field) {
		return read("WHERE field_id = ? AND state <> 'CLOSED'", field).stream().findFirst();
	}

	/** Two questions, however many elections there are. */
	private List<Election> read(String which, Object... parameters) {
		var rows = this.sql.sql("SELECT * FROM election " + which)
			.params(parameters)
			.query((row, number) -> election(row))
			.list();
		if (rows.isEmpty()) {
			return rows;
		}
		var seats = seats(rows.stream().map(Election::id).toArray(String[]::new));
		return rows.stream().map(row -> row.filling(seats.getOrDefault(row.id(), List.of()))).toList();
	}

	void insert(Election election) {
		this.sql.sql("""
				INSERT INTO election (id, field_id, state, opened_by, opened_at, nominations_until)
				VALUES (?, ?, 'NOMINATING', ?, ?, ?)""")
			.params(election.id(), election.field(), election.openedBy(), Rows.utc(election.openedAt()),
					Rows.utc(election.nominationsUntil()))
			.update();
		election.seats()
			.forEach(seat -> this.sql
				.sql("INSERT INTO election_seat (election_id, seat, from_day, until_day) VALUES (?, ?, ?, ?)")
				.params(election.id(), seat.role().name(), seat.from().orElse(null), seat.until().orElse(null))
				.update());
	}

	/** Without its seats. */
	private static Election election(ResultSet row) throws SQLException {
		return new Election(row.getString("id"), row.getString("field_id"),
				Election.State.valueOf(row.getString("state")), row.getString("opened_by"),
				Rows.instant(row, "opened_at"), Rows.instant(row, "nominations_until"), row.getBoolean("extended"),
				Optional.ofNullable(row.getString("ballot_id")), List.of(),
				Optional.ofNullable(row.getString("handover_note")), Optional.ofNullable(row.getString("stop_reason")),
				Optional.ofNullable(row.getString("ended_reason")));
	}

	/** The coordinator first, by election. */
	private Map<String, List<Seat>> seats(String[] elections) {
		var seats = new HashMap<String, List<Seat>>();
		this.sql.sql("SELECT * FROM election_seat WHERE election_id = ANY (?) ORDER BY election_id, seat")
			.param(elections)
			.query((row) -> {
				seats.computeIfAbsent(row.getString("election_id"), id -> new ArrayList<>()).add(seat(row));
			});
		return seats;
	}

	private static Seat seat(ResultSet row) throws SQLException {
		return new Seat(Role.valueOf(row.getString("seat")),
				Optional.ofNullable(row.getObject("from_day", LocalDate.class)),
				Optional.ofNullable(row.getObject("until_day", LocalDate.class)),
				Optional.ofNullable(row.getObject("mandate_id", Long.class)), row.getBoolean("interim"));
	}

}
