package org.creativecities.designation.screening.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.designation.screening.Clarifications;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Writes to the city, point by point, and opens the files concerned. */
@Component
class AskClarification implements JavaDelegate {

	private final Forms forms;

	private final Clarifications clarifications;

	AskClarification(Forms forms, Clarifications clarifications) {
		this.forms = forms;
		this.clarifications = clarifications;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var id = execution.getProcessBusinessKey();
		var until = this.clarifications.ask(id);
		DesignationScreening.CLARIFY_UNTIL.set(execution, until.toString());
		DesignationScreening.CLARIFY_BY.set(execution, until.minusSeconds(1).toString());
		this.forms.show(execution, "clarify-application", this.clarifications.shown(id));
	}

}
