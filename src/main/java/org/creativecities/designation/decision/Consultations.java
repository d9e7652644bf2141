package org.creativecities.designation.decision;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.creativecities.workflow.CurrentPerson;
import org.creativecities.workflow.InputRefused;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who was asked about a call before the decision, and what they said. They advise. */
@Service
@Transactional
public class Consultations {

	private final JdbcClient sql;

	private final Committee committee;

	private final Clock clock;

	Consultations(JdbcClient sql, Committee committee, Clock clock) {
		this.sql = sql;
		this.committee = committee;
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
	 * @param onBehalf the city and seat for which it was given; {@code null} where no
	 * mandate ran
	 */
	public record Answer(Who who, boolean objection, String text, String by, String onBehalf, Instant at) {

		/** Whether nobody answered in time, which is no objection. */
		public boolean isSilence() {
			return this.text == null;
		}

	}

	/**
	 * Keeps what the sectors said.
	 * @throws InputRefused if an objection says nothing
	 */
	public void recordSectors(String callId, boolean objection, String text, String by) {
		insert(callId, Who.SECTORS, objection, checked(objection, text), by, null);
	}

	/**
	 * Keeps what the Coordination Committee said, and for which city and seat.
	 * @param groups of the person who answers
	 * @throws InputRefused if an objection says nothing
	 */
	public void recordCommittee(String callId, boolean objection, String text, String by, Set<String> groups) {
		insert(callId, Who.COMMITTEE, objection, checked(objection, text), by,
				this.committee.seat(groups).orElse(null));
	}

	/** Writes down that nobody answered in time: no objection. */
	public void silence(String callId, Who who) {
		insert(callId, who, false, null, CurrentPerson.PRODUCT, null);
	}

	@Transactional(readOnly = true)
	public List<Answer> ofCall(String callId) {
		return this.sql.sql("SELECT * FROM consultation WHERE call_id = ? ORDER BY id")
			.param(callId)
			.query((row, number) -> new Answer(Who.valueOf(row.getString("who")), row.getBoolean("objection"),
					row.getString("text"), row.getString("answered_by"), row.getString("on_behalf"),
					row.getTimestamp("answered_at").toInstant()))
			.list();
	}

	private static String checked(boolean objection, String text) {
		if (objection && text.isBlank()) {
			throw new InputRefused("answer", "designation.objection-empty");
		}
		return text;
	}

	private void insert(String callId, Who who, boolean objection, String text, String by, String onBehalf) {
		this.sql.sql("""
				INSERT INTO consultation (call_id, who, objection, text, answered_by, on_behalf, answered_at)
				VALUES (?, ?, ?, ?, ?, ?, ?)""")
			.params(callId, who.name(), objection, text, by, onBehalf, Timestamp.from(this.clock.instant()))
			.update();
	}

}
