package org.creativecities.monitoring.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.monitoring.review.ReviewFile;
import org.creativecities.monitoring.review.ReviewTime;
import org.creativecities.monitoring.review.Revisions;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

import static org.creativecities.monitoring.review.process.MonitoringReading.DECISION_BY;

/** Hands the report to an officer, and shows what the readers found. */
@Component
class ShowVerdicts implements JavaDelegate {

	private final Revisions revisions;

	private final ReviewFile file;

	private final ReviewTime dates;

	private final Forms forms;

	ShowVerdicts(Revisions revisions, ReviewFile file, ReviewTime dates, Forms forms) {
		this.revisions = revisions;
		this.file = file;
		this.dates = dates;
		this.forms = forms;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var id = execution.getProcessBusinessKey();
		this.revisions.leaveToOfficer(id);
		DECISION_BY.set(execution, MonitoringReview.lastSecond(this.dates.decisionBy()));
		this.forms.show(execution, "decide-outcome", this.file.opinions(id));
	}

}
