package org.creativecities.monitoring.answers.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.monitoring.answers.Completeness;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Asks whether the report is complete. One that is not does not count as submitted. */
@Component
class CheckCompleteness implements JavaDelegate {

	private final Forms forms;

	private final Completeness completeness;

	CheckCompleteness(Forms forms, Completeness completeness) {
		this.forms = forms;
		this.completeness = completeness;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.forms.take(execution, "prepare-report");
		ReportWriting.COMPLETE.set(execution, this.completeness.of(execution.getProcessBusinessKey()).isComplete());
	}

}
