package org.creativecities.elections.mandate.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.elections.mandate.Handovers;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Keeps the note for those who come. */
@Component
class RecordHandover implements JavaDelegate {

	private final Forms forms;

	private final Handovers handovers;

	RecordHandover(Forms forms, Handovers handovers) {
		this.forms = forms;
		this.handovers = handovers;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.handovers.record(execution.getProcessBusinessKey(), this.forms.take(execution, "hand-over").text("note"));
	}

}
