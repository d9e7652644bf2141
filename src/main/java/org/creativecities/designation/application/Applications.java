package org.creativecities.designation.application;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;

import org.creativecities.designation.application.Application.State;
import org.creativecities.workflow.Rows;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** All applications, as their rows say. */
@Service
public class Applications {

	private final JdbcClient sql;

	private final Clock clock;

	Applications(JdbcClient sql, Clock clock) {
		this.sql = sql;
		this.clock = clock;
	}

	/**
	 * @throws IllegalArgumentException if there is no such application
	 */
	public Application get(String id) {
		return one(id, "");
	}

	/** As {@link #get}, and nobody else changes it before this transaction ends. */
	public Application lock(String id) {
		return one(id, " FOR UPDATE");
	}

	/**
	 * Nobody else changes what this city has in the call before this transaction ends.
	 */
	void lockOf(String cityId, String callId) {
		this.sql.sql("SELECT id FROM application WHERE city_id = ? AND call_id = ? ORDER BY id FOR UPDATE")
			.params(cityId, callId)
			.query(String.class)
			.list();
	}

	/** Whether there is one; for pages that are asked for anything. */
	public boolean exists(String id) {
		return this.sql.sql("SELECT count(*) FROM application WHERE id = ?")
			.param(id)
			.query(Integer.class)
			.single() > 0;
	}

	/** All applications of a call, whatever became of them, by id. */
	public List<Application> ofCall(String callId) {
		return this.sql.sql("SELECT * FROM application WHERE call_id = ? ORDER BY id")
			.param(callId)
			.query(Applications::read)
			.list();
	}

	/** All applications a city ever opened, the newest first. */
	public List<Application> ofCity(String cityId) {
		return this.sql.sql("SELECT * FROM application WHERE city_id = ? ORDER BY opened_at DESC, id")
			.param(cityId)
			.query(Applications::read)
			.list();
	}

	/** Moves an application on. */
	public void become(String id, State state) {
		change(id, "UPDATE application SET state = ? WHERE id = ?", state.name(), id);
	}

	/**
	 * Puts what was submitted last before the screening: its creative field and its
	 * language, whatever the city changed afterwards without submitting it.
	 */
	void asSubmitted(Version version) {
		var sealed = version.application();
		change(version.applicationId(),
				"UPDATE application SET state = 'SCREENING', field_id = coalesce(?, field_id), language = coalesce(?, language) WHERE id = ?",
				sealed.get("field"), sealed.get("language"), version.applicationId());
	}

	/**
	 * Ends an application.
	 * @param rule that ended it; {@code null} if no rule did
	 * @param reason in words; {@code null} if none was given
	 */
	public void end(String id, State state, String rule, String reason) {
		change(id, """
				UPDATE application SET state = ?, refused_rule = ?, refused_reason = ?, ended_at = ?
				WHERE id = ?""", state.name(), rule, reason, Timestamp.from(this.clock.instant()), id);
	}

	private void change(String id, String update, Object... values) {
		if (this.sql.sql(update).params(values).update() != 1) {
			throw new IllegalArgumentException("There is no application '%s'.".formatted(id));
		}
	}

	private Application one(String id, String suffix) {
		return this.sql.sql("SELECT * FROM application WHERE id = ?" + suffix)
			.param(id)
			.query(Applications::read)
			.optional()
			.orElseThrow(() -> new IllegalArgumentException("There is no application '%s'.".formatted(id)));
	}

	private static Application read(ResultSet row, int number) throws SQLException {
		return new Application(row.getString("id"), row.getString("call_id"), row.getString("city_id"),
				row.getString("country"), row.getString("field_id"), row.getString("language"),
				State.valueOf(row.getString("state")), row.getString("refused_rule"), row.getString("refused_reason"),
				row.getString("opened_by"), Rows.instant(row, "opened_at"), row.getObject("mean", BigDecimal.class),
				row.getObject("spread", BigDecimal.class), row.getObject("against", Integer.class),
				row.getObject("evaluations", Integer.class), row.getString("recommendation"),
				Rows.instant(row, "ended_at"));
	}

}
