package org.creativecities.monitoring.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.monitoring.review.ReadersToName;
import org.creativecities.monitoring.review.ReviewTime;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

import static org.creativecities.monitoring.review.process.MonitoringReading.NAMING_BY;

/** Shows the secretariat who was asked in vain, and who could still be asked. */
@Component
class ListReaders implements JavaDelegate {

	private final ReadersToName readers;

	private final ReviewTime dates;

	private final Forms forms;

	ListReaders(ReadersToName readers, ReviewTime dates, Forms forms) {
		this.readers = readers;
		this.dates = dates;
		this.forms = forms;
	}

	@Override
	public void execute(DelegateExecution execution) {
		NAMING_BY.set(execution, MonitoringReview.lastSecond(this.dates.namingBy()));
		this.forms.show(execution, "name-reviewer", this.readers.of(execution.getProcessBusinessKey()));
	}

}
