package org.creativecities.monitoring.answers;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.creativecities.monitoring.report.Reports;

import org.springframework.stereotype.Service;

/** What changed from one submission of a report to the next one. */
@Service("reportChanges")
public class Changes {

	private final Reports reports;

	private final Questions questions;

	private final Answers answers;

	private final AnswerText text;

	Changes(Reports reports, Questions questions, Answers answers, AnswerText text) {
		this.reports = reports;
		this.questions = questions;
		this.answers = answers;
		this.text = text;
	}

	/** A question whose answer is another one now. */
	public record Change(Question question, Difference difference) {
	}

	/**
	 * The questions that were answered differently, in their order.
	 * @param before number of a submission; 0 compares with nothing
	 */
	public List<Change> between(String reportId, int before, int after, Locale language) {
		this.reports.get(reportId);
		var old = this.answers.of(reportId, before);
		var now = this.answers.of(reportId, after);
		return this.questions.all()
			.stream()
			.map(question -> new Change(question,
					Difference.between(plain(question, old, language), plain(question, now, language))))
			.filter(change -> change.difference()
				.pieces()
				.stream()
				.anyMatch(piece -> piece.fate() != Difference.Fate.KEPT))
			.toList();
	}

	private String plain(Question question, Map<String, Answer> answers, Locale language) {
		var answer = answers.get(question.id());
		return (answer == null) ? "" : this.text.plain(question, answer.content(), language);
	}

}
