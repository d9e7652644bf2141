package org.creativecities.monitoring.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import org.creativecities.monitoring.report.Report.Result;
import org.creativecities.monitoring.report.Report.State;
import org.creativecities.workflow.Rows;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * All reports, as cases. Whoever changes something that hangs on a report locks its row
 * first, so that of two who act at once one is surely second.
 */
@Service
public class Reports {

	private final JdbcClient sql;

	private final Turns turns;

	private final Clock clock;

	Reports(JdbcClient sql, Turns turns, Clock clock) {
		this.sql = sql;
		this.turns = turns;
		this.clock = clock;
	}

	/**
	 * Opens a city's report. Opening it again changes nothing.
	 * @param deadline exclusive
	 * @return whether it was not there before
	 */
	@Transactional
	public boolean open(int year, String cityId, Instant deadline) {
		var id = Report.id(year, cityId);
		var now = this.clock.instant();
		var opened = this.sql.sql("""
				INSERT INTO mmr_report (id, year, city_id, state, first_deadline, deadline, opened_at)
				VALUES (?, ?, ?, 'DRAFTING', ?, ?, ?) ON CONFLICT DO NOTHING""")
			.params(id, year, cityId, Rows.utc(deadline), Rows.utc(deadline), Rows.utc(now))
			.update() == 1;
		if (opened) {
			this.turns.pass(id, State.DRAFTING, now);
		}
		return opened;
	}

	/**
	 * @throws IllegalArgumentException if there is no such report
	 */
	public Report get(String id) {
		return find(id).orElseThrow(() -> new IllegalArgumentException("There is no report '%s'.".formatted(id)));
	}

	public Optional<Report> find(String id) {
		return this.sql.sql("SELECT * FROM mmr_report WHERE id = ?").param(id).query(Reports::report).optional();
	}

	/** All reports of a year, by city. */
	public List<Report> ofCohort(int year) {
		return this.sql.sql("SELECT * FROM mmr_report WHERE year = ? ORDER BY city_id")
			.param(year)
			.query(Reports::report)
			.list();
	}

	/** All reports of a city, the newest first. */
	public List<Report> ofCity(String cityId) {
		return this.sql.sql("SELECT * FROM mmr_report WHERE city_id = ? ORDER BY year DESC")
			.param(cityId)
			.query(Reports::report)
			.list();
	}

	/**
	 * As {@link #get}; until the transaction ends nobody else changes the report.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Report lock(String id) {
		return this.sql.sql("SELECT * FROM mmr_report WHERE id = ? FOR UPDATE")
			.param(id)
			.query(Reports::report)
			.optional()
			.orElseThrow(() -> new IllegalArgumentException("There is no report '%s'.".formatted(id)));
	}

	/**
	 * Locks all reports of a year, always in the order of their ids. Whoever changes the
	 * readers of a whole year does so first: somebody who works on one report locks it
	 * before the readers of its year, and neither is to wait for the other.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void lockCohort(int year) {
		this.sql.sql("SELECT id FROM mmr_report WHERE year = ? ORDER BY id COLLATE \"C\" FOR UPDATE")
			.param(year)
			.query(String.class)
			.list();
	}

	/** Takes a report to its next state, and notes whose turn it is from now on. */
	@Transactional
	public void become(String id, State state) {
		var now = this.clock.instant();
		this.sql.sql("""
				UPDATE mmr_report SET state = :state, ended_at = :ended,
				  submitted_at = CASE WHEN :state = 'SUBMITTED' THEN coalesce(submitted_at, :now) ELSE submitted_at END
				WHERE id = :id""")
			.param("state", state.name())
			.param("ended", state.isOver() ? Rows.utc(now) : null)
			.param("now", Rows.utc(now))
			.param("id", id)
			.update();
		this.turns.pass(id, state, now);
	}

	/** Moves the deadline of one report. */
	@Transactional
	public void moveDeadline(String id, Instant deadline) {
		this.sql.sql("UPDATE mmr_report SET deadline = ? WHERE id = ?").params(Rows.utc(deadline), id).update();
	}

	/**
	 * The city revises its report until then.
	 * @param until exclusive
	 */
	@Transactional
	public void reviseUntil(String id, Instant until) {
		this.sql.sql("UPDATE mmr_report SET revision_by = ? WHERE id = ?").params(Rows.utc(until), id).update();
	}

	/** Until when the city revises its report; exclusive. */
	public Optional<Instant> revisionBy(String id) {
		return this.sql.sql("SELECT revision_by FROM mmr_report WHERE id = ? AND revision_by IS NOT NULL")
			.param(id)
			.query(OffsetDateTime.class)
			.optional()
			.map(OffsetDateTime::toInstant);
	}

	/**
	 * The city answers the invitation to leave until then.
	 * @param until exclusive
	 */
	@Transactional
	public void answerUntil(String id, Instant until) {
		this.sql.sql("UPDATE mmr_report SET answer_by = ? WHERE id = ?").params(Rows.utc(until), id).update();
	}

	/** The city has got more time, or what was invited for is concluded. */
	@Transactional
	public void endInvitation(String id) {
		this.sql.sql("UPDATE mmr_report SET answer_by = NULL WHERE id = ?").param(id).update();
	}

	/** Until when the city answers the invitation to leave; exclusive. */
	public Optional<Instant> answerBy(String id) {
		return this.sql.sql("SELECT answer_by FROM mmr_report WHERE id = ? AND answer_by IS NOT NULL")
			.param(id)
			.query(OffsetDateTime.class)
			.optional()
			.map(OffsetDateTime::toInstant);
	}

	/** The peers ask for one more revision. */
	@Transactional
	public void nextRound(String id) {
		this.sql.sql("UPDATE mmr_report SET round = round + 1 WHERE id = ?").param(id).update();
	}

	/** What the peers, the arbiter or an officer found. */
	@Transactional
	public void judge(String id, Result result) {
		this.sql.sql("UPDATE mmr_report SET result = ? WHERE id = ?").params(result.code(), id).update();
	}

	private static Report report(ResultSet row, int number) throws SQLException {
		return new Report(row.getString("id"), row.getInt("year"), row.getString("city_id"),
				State.valueOf(row.getString("state")), Rows.moment(row, "first_deadline").orElseThrow(),
				Rows.moment(row, "deadline").orElseThrow(), Rows.moment(row, "revision_by"), row.getInt("round"),
				Optional.ofNullable(row.getString("result")).map(Result::of),
				Rows.moment(row, "opened_at").orElseThrow(), Rows.moment(row, "submitted_at"),
				Rows.moment(row, "ended_at"));
	}

}
