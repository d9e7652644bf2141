package org.creativecities.elections.nomination.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.elections.nomination.Acceptance;

import org.springframework.stereotype.Component;

/** Sends the named person a link. */
@Component
class AskNominee implements JavaDelegate {

	private final Acceptance acceptance;

	AskNominee(Acceptance acceptance) {
		this.acceptance = acceptance;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.acceptance.ask(execution.getProcessBusinessKey());
	}

}
