package org.creativecities.monitoring.answers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.creativecities.monitoring.answers.Commitment.Kind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a city promised in its last action plan, and what it says became of it. */
@Component
public class Commitments {

	private final AnswerRows rows;

	private final JdbcClient sql;

	Commitments(AnswerRows rows, JdbcClient sql) {
		this.rows = rows;
		this.sql = sql;
	}

	/** The lines with what the city says now; empty if nothing was promised. */
	public List<Commitment> of(String reportId) {
		return answered(promised(reportId), this.rows.newest(reportId, Questions.COMMITMENTS));
	}

	/** The lines with what a submission says. */
	public List<Commitment> of(String reportId, int submission) {
		return answered(promised(reportId),
				Optional.ofNullable(this.rows.submitted(reportId, submission).get(Questions.COMMITMENTS)));
	}

	/** The lines as they were promised. */
	List<Commitment> promised(String reportId) {
		return this.sql.sql("SELECT * FROM mmr_commitment WHERE report_id = ? ORDER BY line")
			.param(reportId)
			.query(Commitments::commitment)
			.list();
	}

	void promise(String reportId, Commitment commitment) {
		this.sql.sql("""
				INSERT INTO mmr_commitment (report_id, line, kind, title, promise, source) VALUES (?, ?, ?, ?, ?, ?)
				ON CONFLICT DO NOTHING""")
			.params(reportId, commitment.line(), commitment.kind().name(), commitment.title(), commitment.promise(),
					commitment.source())
			.update();
	}

	private static List<Commitment> answered(List<Commitment> promised, Optional<Answer> answer) {
		return promised.stream()
			.map(line -> answer.stream()
				.flatMap(said -> said.rows().stream())
				.filter(row -> row.get("status") != null
						&& String.valueOf(line.line()).equals(String.valueOf(row.get(AnswerRules.LINE))))
				.findFirst()
				.map(row -> line.answered(row.get("status").toString(), text(row, "why")))
				.orElse(line))
			.toList();
	}

	private static String text(Map<String, Object> row, String key) {
		return (row.get(key) != null) ? row.get(key).toString() : "";
	}

	private static Commitment commitment(ResultSet row, int number) throws SQLException {
		return new Commitment(row.getInt("line"), Kind.valueOf(row.getString("kind")), row.getString("title"),
				row.getString("promise"), row.getString("source"), Optional.empty(), "");
	}

}
