package org.creativecities.monitoring.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.monitoring.review.ReviewFile;
import org.creativecities.monitoring.review.ReviewTime;
import org.creativecities.monitoring.review.Reviews;
import org.creativecities.workflow.CurrentPerson;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

import static org.creativecities.monitoring.review.process.MonitoringReview.ACCEPTED;

/** Stores whether the city accepts; who accepts may read the report. */
@Component
class RecordAcceptance implements JavaDelegate {

	private final Reviews reviews;

	private final ReviewFile file;

	private final ReviewTime dates;

	private final Forms forms;

	private final CurrentPerson person;

	RecordAcceptance(Reviews reviews, ReviewFile file, ReviewTime dates, Forms forms, CurrentPerson person) {
		this.reviews = reviews;
		this.file = file;
		this.dates = dates;
		this.forms = forms;
		this.person = person;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var entered = this.forms.take(execution, "accept-review");
		var id = execution.getProcessBusinessKey();
		var accepted = "accept".equals(entered.text("answer"));
		ACCEPTED.set(execution, accepted);
		if (accepted) {
			var due = this.reviews.accept(id, this.person.id()).dueAt();
			MonitoringReview.due(execution, due, this.dates.replaceOn(due));
			this.forms.show(execution, "review-report", this.file.sheet(id));
		}
		else {
			this.reviews.decline(id, "conflict".equals(entered.text("answer")), entered.text("reason"),
					this.person.id());
		}
	}

}
