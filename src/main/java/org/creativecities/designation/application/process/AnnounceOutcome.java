package org.creativecities.designation.application.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.designation.decision.Outcomes;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Tells everybody concerned what was decided. */
@Component
class AnnounceOutcome implements JavaDelegate {

	private final Forms forms;

	private final Outcomes outcomes;

	AnnounceOutcome(Forms forms, Outcomes outcomes) {
		this.forms = forms;
		this.outcomes = outcomes;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var id = execution.getProcessBusinessKey();
		this.outcomes.announce(id);
		DesignationApplication.CORRECTION_UNTIL.set(execution, this.outcomes.correctionUntil(id).toString());
		DesignationApplication.WELCOME_BY.set(execution, this.outcomes.welcomeBy().toString());
		this.forms.show(execution, "send-welcome-pack", this.outcomes.shown(id));
	}

}
