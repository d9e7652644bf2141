package org.creativecities.elections.mandate.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.elections.nomination.Nominations;

import org.springframework.stereotype.Component;

/** Counts who stands at this moment. */
@Component
class SumUpNominations implements JavaDelegate {

	private final Nominations nominations;

	SumUpNominations(Nominations nominations) {
		this.nominations = nominations;
	}

	@Override
	public void execute(DelegateExecution execution) {
		CoordinatorElection.CANDIDATES.set(execution,
				(long) this.nominations.standing(execution.getProcessBusinessKey()).size());
	}

}
