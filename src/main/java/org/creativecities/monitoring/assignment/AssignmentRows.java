package org.creativecities.monitoring.assignment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.creativecities.monitoring.assignment.Assignment.State;
import org.creativecities.workflow.Json;
import org.creativecities.workflow.Rows;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code mmr_assignment}. */
@Repository
class AssignmentRows {

	private final JdbcClient sql;

	AssignmentRows(JdbcClient sql) {
		this.sql = sql;
	}

	/** The newest of a year, whatever became of it. */
	Optional<Assignment> newest(int year) {
		return this.sql.sql("SELECT * FROM mmr_assignment WHERE year = ? ORDER BY number DESC LIMIT 1")
			.param(year)
			.query(AssignmentRows::assignment)
			.optional();
	}

	/**
	 * Until the transaction ends nobody else changes anything about the readers of a
	 * year.
	 */
	void lock(int year) {
		this.sql.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 0)) IS NULL")
			.param("readers of " + year)
			.query(Boolean.class)
			.single();
	}

	void propose(int year, int number, List<Shortage> shortages, Instant at) {
		this.sql
			.sql("INSERT INTO mmr_assignment (year, number, state, shortages, proposed_at) "
					+ "VALUES (?, ?, 'PROPOSED', ?::jsonb, ?)")
			.params(year, number, Json.write(shortages), Rows.utc(at))
			.update();
	}

	void replace(Assignment assignment) {
		this.sql.sql("UPDATE mmr_assignment SET state = 'REPLACED' WHERE year = ? AND number = ?")
			.params(assignment.year(), assignment.number())
			.update();
	}

	void publish(Assignment assignment, String by, Instant at) {
		this.sql.sql("""
				UPDATE mmr_assignment SET state = 'PUBLISHED', published_by = ?, published_at = ?
				WHERE year = ? AND number = ?""")
			.params(by, Rows.utc(at), assignment.year(), assignment.number())
			.update();
	}

	void undo(Assignment assignment, String by, String why, Instant at) {
		this.sql.sql("""
				UPDATE mmr_assignment SET state = 'UNDONE', undone_by = ?, undone_at = ?, undone_why = ?
				WHERE year = ? AND number = ?""")
			.params(by, Rows.utc(at), why, assignment.year(), assignment.number())
			.update();
	}

	private static Assignment assignment(ResultSet row, int number) throws SQLException {
		return new Assignment(row.getInt("year"), row.getInt("number"), State.valueOf(row.getString("state")),
				List.of(Json.read(row.getString("shortages"), Shortage[].class)), Rows.instant(row, "proposed_at"),
				row.getString("published_by"), Rows.instant(row, "published_at"), row.getString("undone_by"),
				Rows.instant(row, "undone_at"), row.getString("undone_why"));
	}

}
