package org.creativecities.monitoring.answers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.creativecities.monitoring.answers.Answer.Origin;
import org.creativecities.workflow.Json;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of answers, to which rows are only added. */
@Component
class AnswerRows {

	private final JdbcClient sql;

	private final Clock clock;

	AnswerRows(JdbcClient sql, Clock clock) {
		this.sql = sql;
		this.clock = clock;
	}

	/** The newest version of each answer, by question. */
	Map<String, Answer> newest(String reportId) {
		return byQuestion(this.sql.sql("""
				SELECT DISTINCT ON (question) * FROM mmr_answer WHERE report_id = ?
				ORDER BY question, version DESC""").param(reportId).query(AnswerRows::answer).list());
	}

	/** The newest version of one answer. */
	Optional<Answer> newest(String reportId, String question) {
		return this.sql
			.sql("SELECT * FROM mmr_answer WHERE report_id = ? AND question = ? ORDER BY version DESC LIMIT 1")
			.params(reportId, question)
			.query(AnswerRows::answer)
			.optional();
	}

	/** The versions that were handed in. */
	Map<String, Answer> submitted(String reportId, int submission) {
		return byQuestion(this.sql.sql("""
				SELECT a.* FROM mmr_submission s CROSS JOIN LATERAL jsonb_each_text(s.versions) v
				JOIN mmr_answer a ON a.report_id = s.report_id AND a.question = v.key AND a.version = v.value::int
				WHERE s.report_id = ? AND s.number = ? ORDER BY a.question""")
			.params(reportId, submission)
			.query(AnswerRows::answer)
			.list());
	}

	/** All versions of one answer, the first one first. */
	List<Answer> history(String reportId, String question) {
		return this.sql.sql("SELECT * FROM mmr_answer WHERE report_id = ? AND question = ? ORDER BY version")
			.params(reportId, question)
			.query(AnswerRows::answer)
			.list();
	}

	/** Adds the next version. The caller holds the lock of the report. */
	Answer add(String reportId, String question, int version, Map<String, Object> content, Origin origin, String by) {
		var answer = new Answer(reportId, question, version, content, origin, by, this.clock.instant());
		this.sql.sql("""
				INSERT INTO mmr_answer (report_id, question, version, content, origin, answered_by, answered_at)
				VALUES (?, ?, ?, ?::jsonb, ?, ?, ?)""")
			.params(reportId, question, version, Json.write(content), origin.name(), by,
					answer.at().atOffset(ZoneOffset.UTC))
			.update();
		return answer;
	}

	private static Map<String, Answer> byQuestion(List<Answer> answers) {
		var found = new LinkedHashMap<String, Answer>();
		answers.forEach(answer -> found.put(answer.question(), answer));
		return found;
	}

	private static Answer answer(ResultSet row, int number) throws SQLException {
		return new Answer(row.getString("report_id"), row.getString("question"), row.getInt("version"),
				Json.read(row.getString("content")), Origin.valueOf(row.getString("origin")),
				row.getString("answered_by"), row.getObject("answered_at", OffsetDateTime.class).toInstant());
	}

}
