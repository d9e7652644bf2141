package org.creativecities.monitoring.answers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.creativecities.monitoring.answers.Answer.Origin;
import org.creativecities.monitoring.report.Report;
import org.creativecities.monitoring.report.Reports;
import org.creativecities.workflow.InputRefused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a city says in its report, question by question. Each save is a version of its
 * own; a question that two colleagues change at once loses neither.
 */
@Service
public class Answers {

	private final Reports reports;

	private final Questions questions;

	private final AnswerRules rules;

	private final AnswerRows rows;

	private final OpenSections open;

	private final PastReports past;

	Answers(Reports reports, Questions questions, AnswerRules rules, AnswerRows rows, OpenSections open,
			PastReports past) {
		this.reports = reports;
		this.questions = questions;
		this.rules = rules;
		this.rows = rows;
		this.open = open;
		this.past = past;
	}

	/** The newest answers of a report, complete or not, by question. */
	public Map<String, Answer> current(String reportId) {
		return this.rows.newest(reportId);
	}

	/**
	 * The answers as they were handed in, by question.
	 * @param submission 1 for the first one
	 */
	public Map<String, Answer> of(String reportId, int submission) {
		return this.rows.submitted(reportId, submission);
	}

	/** All versions of one answer, the first one first. */
	public List<Answer> history(String reportId, String question) {
		return this.rows.history(reportId, question);
	}

	/**
	 * Keeps an answer, complete or not.
	 * @param basedOn the version that the writer saw; 0 if there was none
	 * @param entered as a form sends it: text, lists of text, or rows of both
	 * @return what is stored now; the same version as before if nothing is different
	 * @throws InputRefused naming each part that cannot be right, or if the report or its
	 * section is closed, or there never was such a version
	 * @throws AnswerChanged if somebody else was faster; nothing was stored
	 */
	@Transactional
	public Answer save(String reportId, String question, int basedOn, Map<String, Object> entered, String by) {
		var report = this.reports.lock(reportId);
		var asked = this.questions.get(question);
		requireOpen(report, asked);
		return next(report, question, basedOn, this.rules.read(report, asked, entered), Origin.WRITTEN, by);
	}

	/**
	 * Takes over what the last report said.
	 * @throws AnswerChanged if somebody else was faster; nothing was stored
	 */
	@Transactional
	public Answer carryForward(String reportId, String question, int basedOn, String by) {
		var report = this.reports.lock(reportId);
		var asked = this.questions.get(question);
		requireOpen(report, asked);
		var last = this.past.answers(report).get(question);
		if (last == null) {
			throw new InputRefused(question, "report.nothing-to-carry");
		}
		return next(report, question, basedOn, last.content(), Origin.CARRIED, by);
	}

	/** Whether this question may be answered now. */
	public boolean isOpen(Report report, Question question) {
		return report.state().isWriting() && this.open.of(report.id()).contains(question.section());
	}

	private void requireOpen(Report report, Question question) {
		if (!report.state().isWriting()) {
			throw new InputRefused(question.id(), "report.closed");
		}
		if (!isOpen(report, question)) {
			throw new InputRefused(question.id(), "report.section-closed", question.section());
		}
	}

	private Answer next(Report report, String question, int basedOn, Map<String, Object> content, Origin origin,
			String by) {
		var present = this.rows.newest(report.id(), question);
		if (basedOn < 0 || basedOn > present.map(Answer::version).orElse(0)) {
			throw new InputRefused(question, "report.version-unknown");
		}
		if (present.isPresent()) {
			if (present.get().says(content)) {
				return present.get();
			}
			if (present.get().version() != basedOn) {
				throw new AnswerChanged(present.get());
			}
		}
		return this.rows.add(report.id(), question, present.map(Answer::version).orElse(0) + 1,
				new LinkedHashMap<>(content), origin, by);
	}

}
