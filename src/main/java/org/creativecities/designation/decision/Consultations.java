package org.creativecities.designation.decision;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.creativecities.workflow.InputRefused;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who was asked about a call before the decision, and what they said. They advise. */
@Service
@Transactional
public class Consultations {

	private final JdbcClient sql;

	private final Clock clock;

	Consultations(JdbcClient sql, Clock clock) {
		this.sql = sql;
		this.clock = clock;
	}

	/** Who is asked. */
	public enum Who {

		/** Sectors and field offices of UNESCO. */
		SECTORS,
		/** The coordinators of the sub-networks and their deputies. */
		COMMITTEE

	}

	/**
	 * An answer.
	 *
	 * @param text {@code null} where nobody answered in time
	 */
	public record Answer(Who who, boolean objection, String text, String by, Instant at) {

		/** Whether nobody answered in time, which is no objection. */
		public boolean isSilence() {
			return this.text == null;
		}

	}

	/**
	 * Keeps an answer.
	 * @throws InputRefused if an objection says nothing
	 */
	public void record(String callId, Who who, boolean objection, String text, String by) {
		if (objection && text.isBlank()) {
			throw new InputRefused("answer", "designation.objection-empty");
		}
		insert(callId, who, objection, text, by);
	}

	/** Writes down that nobody answered in time: no objection. */
	public void silence(String callId, Who who) {
		insert(callId, who, false, null, "system");
	}

	@Transactional(readOnly = true)
	public List<Answer> ofCall(String callId) {
		return this.sql.sql("SELECT * FROM consultation WHERE call_id = ? ORDER BY id")
			.param(callId)
			.query((row, number) -> new Answer(Who.valueOf(row.getString("who")), row.getBoolean("objection"),
					row.getString("text"), row.getString("answered_by"), row.getTimestamp("answered_at").toInstant()))
			.list();
	}

	private void insert(String callId, Who who, boolean objection, String text, String by) {
		this.sql.sql("""
				INSERT INTO consultation (call_id, who, objection, text, answered_by, answered_at)
				VALUES (?, ?, ?, ?, ?, ?)""")
			.params(callId, who.name(), objection, text, by, Timestamp.from(this.clock.instant()))
			.update();
	}

}
