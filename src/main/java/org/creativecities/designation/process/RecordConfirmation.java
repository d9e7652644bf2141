package org.creativecities.designation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.designation.Screenings;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Keeps whether the head agrees, and why not. */
@Component
class RecordConfirmation implements JavaDelegate {

	private final Forms forms;

	private final Screenings screenings;

	RecordConfirmation(Forms forms, Screenings screenings) {
		this.forms = forms;
		this.screenings = screenings;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var entered = this.forms.take(execution, "confirm-inadmissibility");
		this.screenings.confirm(execution.getProcessBusinessKey(), entered);
		DesignationScreening.CONFIRMED.set(execution, "yes".equals(entered.text("confirm")));
	}

}
