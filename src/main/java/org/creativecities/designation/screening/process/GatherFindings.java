package org.creativecities.designation.screening.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.designation.screening.Screenings;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Holds the file against the formal rules and lays the result before an officer. */
@Component
class GatherFindings implements JavaDelegate {

	private final Forms forms;

	private final Screenings screenings;

	GatherFindings(Forms forms, Screenings screenings) {
		this.forms = forms;
		this.screenings = screenings;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var id = execution.getProcessBusinessKey();
		DesignationScreening.SCREEN_BY.set(execution, this.screenings.screenBy().toString());
		this.forms.show(execution, "screen-application", this.screenings.shown(id));
	}

}
