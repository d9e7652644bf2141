package org.creativecities.designation.screening.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.designation.screening.Admissions;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Keeps whether the head agrees, and why not. */
@Component
class RecordConfirmation implements JavaDelegate {

	private final Forms forms;

	private final Admissions admissions;

	RecordConfirmation(Forms forms, Admissions admissions) {
		this.forms = forms;
		this.admissions = admissions;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var entered = this.forms.take(execution, "confirm-inadmissibility");
		this.admissions.confirm(execution.getProcessBusinessKey(), entered);
		DesignationScreening.CONFIRMED.set(execution, "yes".equals(entered.text("confirm")));
	}

}
