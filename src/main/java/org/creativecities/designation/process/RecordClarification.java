package org.creativecities.designation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.designation.Screenings;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Keeps what the city put right, or that it did not answer. */
@Component
class RecordClarification implements JavaDelegate {

	private final Forms forms;

	private final Screenings screenings;

	RecordClarification(Forms forms, Screenings screenings) {
		this.forms = forms;
		this.screenings = screenings;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.screenings.clarify(execution.getProcessBusinessKey(), this.forms.take(execution, "clarify-application"));
	}

}
