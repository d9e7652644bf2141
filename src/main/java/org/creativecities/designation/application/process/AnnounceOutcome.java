package org.creativecities.designation.application.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.designation.decision.Outcomes;
import org.creativecities.designation.decision.Welcomes;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Tells everybody concerned what was decided. */
@Component
class AnnounceOutcome implements JavaDelegate {

	private final Forms forms;

	private final Outcomes outcomes;

	private final Welcomes welcomes;

	AnnounceOutcome(Forms forms, Outcomes outcomes, Welcomes welcomes) {
		this.forms = forms;
		this.outcomes = outcomes;
		this.welcomes = welcomes;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var id = execution.getProcessBusinessKey();
		DesignationApplication.DESIGNATED.set(execution, this.outcomes.announce(id));
		DesignationApplication.CORRECTION_UNTIL.set(execution, this.outcomes.correctionUntil(id).toString());
		DesignationApplication.WELCOME_BY.set(execution, this.welcomes.by().toString());
		this.forms.show(execution, "send-welcome-pack", this.welcomes.shown(id));
	}

}
