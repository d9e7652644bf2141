package org.creativecities.monitoring.answers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.creativecities.monitoring.answers.Question.Part;
import org.creativecities.monitoring.report.Report;
import org.creativecities.workflow.InputChecks;
import org.creativecities.workflow.InputRefused;

import org.springframework.stereotype.Component;

/**
 * Reads what was entered. What cannot be right is refused at once and by name: a goal 18,
 * a day that does not exist, a partner that is no member. What is only not finished (a
 * blank, a text too long) is kept, and said when the report is handed in.
 */
@Component
class AnswerRules {

	/** The key by which a row of commitments says which line it answers. */
	static final String LINE = "line";

	private final ValueRules values;

	private final PastReports past;

	private final Commitments commitments;

	AnswerRules(ValueRules values, PastReports past, Commitments commitments) {
		this.values = values;
		this.past = past;
		this.commitments = commitments;
	}

	/**
	 * The entered answer, typed and without what is blank.
	 * @throws InputRefused naming each part that cannot be right
	 */
	Map<String, Object> read(Report report, Question question, Map<String, Object> entered) {
		var checks = new InputChecks();
		var period = this.past.period(report);
		var content = question.kind().hasRows() ? rows(report, question, entered, period, checks)
				: row(question, "", entered, period, checks);
		checks.done();
		return content;
	}

	private Map<String, Object> rows(Report report, Question question, Map<String, Object> entered, Period period,
			InputChecks checks) {
		var rows = new ArrayList<Map<String, Object>>();
		for (var sent : Answer.rows(entered)) {
			var row = row(question, "[" + rows.size() + "]", sent, period, checks);
			if (question.kind() == Kind.COMMITMENTS) {
				row.put(LINE, line(report, question, sent, checks));
			}
			if (!row.isEmpty()) {
				rows.add(row);
			}
		}
		var most = question.most();
		checks.require(most == null || rows.size() <= most, question.id(), "report.too-many-rows", most, rows.size());
		if (question.part("main").isPresent()) {
			checks.require(rows.stream().filter(row -> row.containsKey("main")).count() <= 1, question.id(),
					"report.one-main");
		}
		return Map.of(Answer.ROWS, rows);
	}

	private Map<String, Object> row(Question question, String place, Map<String, Object> entered, Period period,
			InputChecks checks) {
		var row = new LinkedHashMap<String, Object>();
		for (var part : question.parts()) {
			var value = entered.get(part.key());
			if (!Answer.isBlank(value)) {
				row.put(part.key(), read(part, value, question.id() + place + "." + part.key(), period, checks));
			}
		}
		row.values().removeIf(Answer::isBlank);
		if (row.get("from") instanceof String from && row.get("until") instanceof String until) {
			checks.require(!until.isBlank() && until.compareTo(from) > 0, question.id() + place + ".until",
					"report.ends-first");
		}
		return row;
	}

	private Object read(Part part, Object value, String field, Period period, InputChecks checks) {
		try {
			return this.values.read(part, value, period);
		}
		catch (InputRefused wrong) {
			wrong.defects()
				.forEach(defect -> checks.require(false, field, defect.code(), defect.arguments().toArray()));
			return value;
		}
	}

	private Object line(Report report, Question question, Map<String, Object> sent, InputChecks checks) {
		var line = String.valueOf(sent.get(LINE));
		checks.require(
				this.commitments.promised(report.id())
					.stream()
					.anyMatch(promise -> line.equals(String.valueOf(promise.line()))),
				question.id(), "report.no-such-commitment", line);
		return line.matches("\\d{1,4}") ? (Object) Integer.valueOf(line) : line;
	}

}
