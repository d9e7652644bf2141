package org.creativecities.monitoring.answers;

import java.util.Map;

import org.creativecities.monitoring.answers.Answer.Origin;
import org.creativecities.monitoring.report.Reports;
import org.creativecities.workflow.CurrentPerson;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes into a new report what the product knows, so that the city corrects instead of
 * remembering, and copies the lines of its last action plan. Doing it again changes
 * nothing.
 */
@Service
public class Prefill {

	private static final String AUTHOR = CurrentPerson.PRODUCT;

	private final Reports reports;

	private final KnownAnswers known;

	private final LastPlan plan;

	private final Commitments commitments;

	private final AnswerRows rows;

	Prefill(Reports reports, KnownAnswers known, LastPlan plan, Commitments commitments, AnswerRows rows) {
		this.reports = reports;
		this.known = known;
		this.plan = plan;
		this.commitments = commitments;
		this.rows = rows;
	}

	@Transactional
	public void prefill(String reportId) {
		var report = this.reports.lock(reportId);
		Map<String, Answer> present = this.rows.newest(reportId);
		this.known.of(report).forEach((question, content) -> {
			if (!present.containsKey(question)) {
				this.rows.add(reportId, question, 1, content, Origin.KNOWN, AUTHOR);
			}
		});
		this.plan.of(report).forEach(line -> this.commitments.promise(reportId, line));
	}

}
