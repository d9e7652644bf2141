package org.creativecities.monitoring.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import org.creativecities.monitoring.report.Leaving.State;
import org.creativecities.workflow.Rows;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code mmr_leaving}. */
@Repository
class LeavingRows {

	private final JdbcClient sql;

	private final Clock clock;

	LeavingRows(JdbcClient sql, Clock clock) {
		this.sql = sql;
		this.clock = clock;
	}

	/** What the city said last. */
	Optional<Leaving> last(String reportId) {
		return this.sql.sql("SELECT * FROM mmr_leaving WHERE report_id = ? ORDER BY id DESC LIMIT 1")
			.param(reportId)
			.query(LeavingRows::read)
			.optional();
	}

	void begin(String reportId, String words, String by) {
		this.sql
			.sql("INSERT INTO mmr_leaving (report_id, state, words, notified_by, notified_at) "
					+ "VALUES (?, 'ASKED', ?, ?, ?)")
			.params(reportId, words.isBlank() ? null : words.strip(), by, now())
			.update();
	}

	void cool(long id, String mayor, Instant until) {
		this.sql
			.sql("UPDATE mmr_leaving SET state = 'COOLING', mayor = ?, confirmed_at = ?, cooling_until = ? "
					+ "WHERE id = ?")
			.params(mayor, now(), Timestamp.from(until), id)
			.update();
	}

	/** A link went to this address. */
	void asked(long id, String email) {
		this.sql.sql("UPDATE mmr_leaving SET mayor_email = ? WHERE id = ?").params(email, id).update();
	}

	/** The city wants another link. */
	void renew(long id) {
		this.sql.sql("UPDATE mmr_leaving SET renewals = renewals + 1 WHERE id = ?").param(id).update();
	}

	/** The mayor has said that the city stays. */
	void declined(long id, String mayor) {
		this.sql.sql("UPDATE mmr_leaving SET mayor = ? WHERE id = ?").params(mayor, id).update();
	}

	/**
	 * @param reason may be empty
	 */
	void end(long id, State state, String reason, String by) {
		this.sql.sql("UPDATE mmr_leaving SET state = ?, reason = ?, ended_by = ?, ended_at = ? WHERE id = ?")
			.params(state.name(), reason.isBlank() ? null : reason.strip(), by, now(), id)
			.update();
	}

	private Timestamp now() {
		return Timestamp.from(this.clock.instant());
	}

	private static Leaving read(ResultSet row, int number) throws SQLException {
		return new Leaving(row.getLong("id"), row.getString("report_id"), State.valueOf(row.getString("state")),
				Optional.ofNullable(row.getString("words")).orElse(""), row.getString("notified_by"),
				row.getTimestamp("notified_at").toInstant(), Optional.ofNullable(row.getString("mayor")),
				Optional.ofNullable(row.getString("mayor_email")), row.getInt("renewals"),
				Rows.moment(row, "confirmed_at"), Rows.moment(row, "cooling_until"),
				Optional.ofNullable(row.getString("reason")));
	}

}
