package org.creativecities.designation.screening.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.designation.screening.Clarifications;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Keeps what the city put right, or that it did not answer. */
@Component
class RecordClarification implements JavaDelegate {

	private final Forms forms;

	private final Clarifications clarifications;

	RecordClarification(Forms forms, Clarifications clarifications) {
		this.forms = forms;
		this.clarifications = clarifications;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.clarifications.record(execution.getProcessBusinessKey(),
				this.forms.take(execution, "clarify-application"));
	}

}
