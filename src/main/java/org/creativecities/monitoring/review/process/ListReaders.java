package org.creativecities.monitoring.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.monitoring.review.ReviewFile;
import org.creativecities.monitoring.review.ReviewTime;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

import static org.creativecities.monitoring.review.process.MonitoringReading.NAMING_BY;

/** Shows the secretariat who could still be asked. */
@Component
class ListReaders implements JavaDelegate {

	private final ReviewFile file;

	private final ReviewTime dates;

	private final Forms forms;

	ListReaders(ReviewFile file, ReviewTime dates, Forms forms) {
		this.file = file;
		this.dates = dates;
		this.forms = forms;
	}

	@Override
	public void execute(DelegateExecution execution) {
		NAMING_BY.set(execution, MonitoringReview.lastSecond(this.dates.namingBy()));
		this.forms.show(execution, "name-reviewer", this.file.choices(execution.getProcessBusinessKey()));
	}

}
