package org.creativecities.designation.application.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.designation.decision.Welcomes;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Writes the letter that comes with the welcome pack. */
@Component
class WelcomeCity implements JavaDelegate {

	private final Forms forms;

	private final Welcomes welcomes;

	WelcomeCity(Forms forms, Welcomes welcomes) {
		this.forms = forms;
		this.welcomes = welcomes;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.welcomes.welcome(execution.getProcessBusinessKey(), this.forms.take(execution, "send-welcome-pack"));
	}

}
