package org.creativecities.elections.mandate.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.elections.mandate.Interim;

import org.springframework.stereotype.Component;

/** Lets the incumbents stay, because nobody was elected. */
@Component
class ProlongMandates implements JavaDelegate {

	private final Interim interim;

	ProlongMandates(Interim interim) {
		this.interim = interim;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.interim.prolong(execution.getProcessBusinessKey());
	}

}
