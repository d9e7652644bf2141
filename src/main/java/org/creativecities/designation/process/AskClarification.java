package org.creativecities.designation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.designation.Screenings;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Writes to the city, point by point, and opens the files concerned. */
@Component
class AskClarification implements JavaDelegate {

	private final Forms forms;

	private final Screenings screenings;

	AskClarification(Forms forms, Screenings screenings) {
		this.forms = forms;
		this.screenings = screenings;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var id = execution.getProcessBusinessKey();
		var until = this.screenings.askClarification(id);
		DesignationScreening.CLARIFY_UNTIL.set(execution, until.toString());
		DesignationScreening.CLARIFY_BY.set(execution, until.minusSeconds(1).toString());
		this.forms.show(execution, "clarify-application", this.screenings.shownDefects(id));
	}

}
