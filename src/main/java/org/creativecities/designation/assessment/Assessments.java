package org.creativecities.designation.assessment;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How far each assessment has come. Whoever changes one holds the application's lock. */
@Service
public class Assessments {

	private final JdbcClient sql;

	Assessments(JdbcClient sql) {
		this.sql = sql;
	}

	/**
	 * @throws IllegalArgumentException if the application is not assessed
	 */
	public Assessment get(String applicationId) {
		return this.sql.sql("""
				SELECT a.*,
				  (SELECT count(*) FROM evaluation e WHERE e.application_id = a.application_id
				   AND e.state IN ('PROPOSED', 'ACCEPTED')) AS live,
				  (SELECT count(*) FROM evaluation e WHERE e.application_id = a.application_id
				   AND e.state = 'RECORDED') AS recorded
				FROM assessment a WHERE a.application_id = ?""")
			.param(applicationId)
			.query((row, number) -> new Assessment(applicationId, row.getInt("seats"),
					row.getTimestamp("ends_at").toInstant(), row.getBoolean("extra"), row.getBoolean("extended"),
					row.getInt("live"), row.getInt("recorded")))
			.optional()
			.orElseThrow(() -> new IllegalArgumentException(
					"The application '%s' is not being assessed.".formatted(applicationId)));
	}

	/** Applications under assessment that have fewer evaluators than seats. */
	List<String> withEmptySeats() {
		return this.sql.sql("""
				SELECT s.application_id FROM assessment s JOIN application a ON a.id = s.application_id
				WHERE a.state = 'ASSESSING' AND s.seats > (SELECT count(*) FROM evaluation e
				  WHERE e.application_id = s.application_id AND e.state IN ('PROPOSED', 'ACCEPTED', 'RECORDED'))
				ORDER BY 1""").query(String.class).list();
	}

	void begin(String applicationId, int seats, Instant endsAt) {
		this.sql.sql("INSERT INTO assessment (application_id, seats, ends_at) VALUES (?, ?, ?)")
			.params(applicationId, seats, Timestamp.from(endsAt))
			.update();
	}

	/** So many evaluations are hoped for from now on. */
	void seat(String applicationId, int seats) {
		this.sql.sql("UPDATE assessment SET seats = ? WHERE application_id = ?").params(seats, applicationId).update();
	}

	/** One seat more, this once; the evaluation time lasts at least until then. */
	void addExtra(String applicationId, Instant atLeastUntil) {
		this.sql.sql("""
				UPDATE assessment SET seats = seats + 1, extra = true, ends_at = greatest(ends_at, ?)
				WHERE application_id = ?""").params(Timestamp.from(atLeastUntil), applicationId).update();
	}

	/** Time for substitutes, this once. */
	void extend(String applicationId, int seats, Instant endsAt) {
		this.sql.sql("UPDATE assessment SET seats = ?, ends_at = ?, extended = true WHERE application_id = ?")
			.params(seats, Timestamp.from(endsAt), applicationId)
			.update();
	}

}
