package org.creativecities.elections.nomination.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.elections.nomination.Nominations;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Keeps what the city entered. */
@Component
class RecordNomination implements JavaDelegate {

	private final Forms forms;

	private final Nominations nominations;

	RecordNomination(Forms forms, Nominations nominations) {
		this.forms = forms;
		this.nominations = nominations;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.nominations.describe(execution.getProcessBusinessKey(), this.forms.take(execution, "describe-nomination"));
	}

}
