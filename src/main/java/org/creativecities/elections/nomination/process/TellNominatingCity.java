package org.creativecities.elections.nomination.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.elections.nomination.Acceptance;

import org.springframework.stereotype.Component;

/** Tells the city that the person does not stand. */
@Component
class TellNominatingCity implements JavaDelegate {

	private final Acceptance acceptance;

	TellNominatingCity(Acceptance acceptance) {
		this.acceptance = acceptance;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.acceptance.tellDeclined(execution.getProcessBusinessKey());
	}

}
