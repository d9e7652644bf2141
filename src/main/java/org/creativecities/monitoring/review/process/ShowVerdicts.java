package org.creativecities.monitoring.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.mail.Sentences;
import org.creativecities.monitoring.review.OfficerReasons;
import org.creativecities.monitoring.review.ReviewFile;
import org.creativecities.monitoring.review.ReviewTime;
import org.creativecities.monitoring.review.Revisions;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

import static org.creativecities.monitoring.review.process.MonitoringReading.DECISION_BY;

/** Hands the report to an officer, and shows why, and what the readers found. */
@Component
class ShowVerdicts implements JavaDelegate {

	private final Revisions revisions;

	private final OfficerReasons reasons;

	private final ReviewFile file;

	private final ReviewTime dates;

	private final Forms forms;

	ShowVerdicts(Revisions revisions, OfficerReasons reasons, ReviewFile file, ReviewTime dates, Forms forms) {
		this.revisions = revisions;
		this.reasons = reasons;
		this.file = file;
		this.dates = dates;
		this.forms = forms;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var id = execution.getProcessBusinessKey();
		var why = this.reasons.of(id);
		this.revisions.leaveToOfficer(id);
		DECISION_BY.set(execution, MonitoringReview.lastSecond(this.dates.decisionBy()));
		var shown = this.file.opinions(id);
		Sentences.show(shown, "why", why);
		this.forms.show(execution, "decide-outcome", shown);
	}

}
