package org.creativecities.designation.application;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.creativecities.workflow.CurrentPerson;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who did what with an application, and when. Written in the transaction that does it,
 * and never changed; what is there already of its own, such as versions and letters, is
 * not repeated.
 */
@Component
public class CaseLog {

	private final CurrentPerson person;

	private final JdbcClient sql;

	private final Clock clock;

	CaseLog(CurrentPerson person, JdbcClient sql, Clock clock) {
		this.person = person;
		this.sql = sql;
		this.clock = clock;
	}

	/** Something that happened to a case. */
	public enum What {

		OPENED, DESCRIBED, FIELD_CHANGED, DRAFTED, SUBMITTED, FILE_ADDED, FILE_REMOVED, MAYOR_ASKED, MAYOR_SIGNED,
		ENDORSED, ENDORSEMENT_REFUSED, QUESTION_ASKED, QUESTION_ANSWERED, SCREENED, INADMISSIBILITY_CONFIRMED,
		INADMISSIBILITY_NOT_CONFIRMED, CLARIFIED, WITHDRAWN, CANCELLED

	}

	/**
	 * One thing that happened.
	 *
	 * @param detail in the words of who did it, or what it was about; may be {@code null}
	 */
	public record Entry(What what, String detail, String by, Instant at) {
	}

	/** Writes down what the person of this transaction did. */
	public void write(String caseId, What what, String detail) {
		write(caseId, what, detail, this.person.id());
	}

	/**
	 * Writes down what somebody did who is not logged in, such as a mayor.
	 */
	public void write(String caseId, What what, String detail, String by) {
		this.sql.sql("INSERT INTO case_log (case_id, what, detail, done_by, done_at) VALUES (?, ?, ?, ?, ?)")
			.params(caseId, what.name(), (detail == null || detail.isBlank()) ? null : detail, by,
					Timestamp.from(this.clock.instant()))
			.update();
	}

	/** What happened to a case, the last thing first. */
	public List<Entry> of(String caseId) {
		return this.sql.sql("SELECT * FROM case_log WHERE case_id = ? ORDER BY id DESC")
			.param(caseId)
			.query((row, number) -> new Entry(What.valueOf(row.getString("what")), row.getString("detail"),
					row.getString("done_by"), row.getTimestamp("done_at").toInstant()))
			.list();
	}

}
