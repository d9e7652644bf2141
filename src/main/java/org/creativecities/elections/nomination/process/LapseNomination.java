package org.creativecities.elections.nomination.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.elections.nomination.Nominations;

import org.springframework.stereotype.Component;

/** Keeps that the call closed before the person had accepted. */
@Component
class LapseNomination implements JavaDelegate {

	private final Nominations nominations;

	LapseNomination(Nominations nominations) {
		this.nominations = nominations;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.nominations.lapse(execution.getProcessBusinessKey());
	}

}
