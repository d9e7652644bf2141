package org.creativecities.designation.screening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.creativecities.designation.screening.ScreeningFacts.Clarification;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code screening}: a row for each look at a file. */
@Repository
class ScreeningRows {

	private static final String LAST = " WHERE id = (SELECT max(id) FROM screening WHERE application_id = ?)";

	private final JdbcClient sql;

	private final Clock clock;

	ScreeningRows(JdbcClient sql, Clock clock) {
		this.sql = sql;
		this.clock = clock;
	}

	Optional<Screening> last(String applicationId) {
		return this.sql.sql("SELECT * FROM screening" + LAST)
			.param(applicationId)
			.query(ScreeningRows::read)
			.optional();
	}

	void insert(String applicationId, int version, List<String> findings, List<String> added, String comment,
			String by) {
		this.sql.sql("""
				INSERT INTO screening (application_id, version, findings, added, comment, screened_by, screened_at)
				VALUES (?, ?, ?, ?, ?, ?, ?)""")
			.params(applicationId, version, findings.toArray(String[]::new), added.toArray(String[]::new), comment, by,
					now())
			.update();
	}

	void judged(String applicationId, String verdict) {
		this.sql.sql("UPDATE screening SET verdict = ?" + LAST).params(verdict, applicationId).update();
	}

	void clarifyUntil(String applicationId, Instant until) {
		this.sql.sql("UPDATE screening SET verdict = 'clarify', clarify_until = ?" + LAST)
			.params(Timestamp.from(until), applicationId)
			.update();
	}

	void clarified(String applicationId, String answer, String signedNow, boolean firstLinksOnly) {
		this.sql
			.sql("""
					UPDATE screening SET clarification = ?, signed_now = ?, first_links_only = ?, clarified_at = ?"""
					+ LAST)
			.params(answer, signedNow, firstLinksOnly, now(), applicationId)
			.update();
	}

	void confirmed(String applicationId, String by, String reason) {
		this.sql.sql("UPDATE screening SET verdict = ?, confirmed_by = ?, confirmed_at = ?, head_reason = ?" + LAST)
			.params((reason == null) ? "inadmissible" : "complete", by, now(), reason, applicationId)
			.update();
	}

	/** Whether a clarification was asked for already; it is granted once. */
	boolean wasClarified(String applicationId) {
		return this.sql.sql("SELECT count(*) FROM screening WHERE application_id = ? AND clarify_until IS NOT NULL")
			.param(applicationId)
			.query(Integer.class)
			.single() > 0;
	}

	/** Until when the clarification asked for last is open; empty if none is. */
	Optional<Instant> openUntil(String applicationId) {
		return this.sql
			.sql("SELECT clarify_until FROM screening" + LAST + " AND clarify_until > ? AND clarified_at IS NULL")
			.params(applicationId, now())
			.query(Timestamp.class)
			.optional()
			.map(Timestamp::toInstant);
	}

	/** What the city put right besides files, if it was asked to. */
	Optional<Clarification> clarification(String applicationId) {
		return this.sql.sql("""
				SELECT coalesce(signed_now, '') <> '' AS signed, first_links_only FROM screening
				WHERE application_id = ? AND clarified_at IS NOT NULL ORDER BY id DESC LIMIT 1""")
			.param(applicationId)
			.query((row, number) -> new Clarification(row.getBoolean("signed"), row.getBoolean("first_links_only")))
			.optional();
	}

	/** The city's words in the clarification; empty if there were none. */
	Optional<String> clarificationText(String applicationId) {
		return this.sql.sql("""
				SELECT clarification FROM screening
				WHERE application_id = ? AND clarification IS NOT NULL ORDER BY id DESC LIMIT 1""")
			.param(applicationId)
			.query(String.class)
			.optional();
	}

	private Timestamp now() {
		return Timestamp.from(this.clock.instant());
	}

	private static Screening read(ResultSet row, int number) throws SQLException {
		return new Screening(row.getLong("id"), List.of((String[]) row.getArray("findings").getArray()),
				List.of((String[]) row.getArray("added").getArray()), row.getString("comment"),
				row.getString("verdict"), row.getString("clarification"));
	}

}
