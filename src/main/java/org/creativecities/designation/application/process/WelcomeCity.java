package org.creativecities.designation.application.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.designation.decision.Outcomes;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Writes the letter that comes with the welcome pack. */
@Component
class WelcomeCity implements JavaDelegate {

	private final Forms forms;

	private final Outcomes outcomes;

	WelcomeCity(Forms forms, Outcomes outcomes) {
		this.forms = forms;
		this.outcomes = outcomes;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.outcomes.welcome(execution.getProcessBusinessKey(), this.forms.take(execution, "send-welcome-pack"));
	}

}
