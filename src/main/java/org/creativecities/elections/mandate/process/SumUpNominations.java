package org.creativecities.elections.mandate.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.elections.nomination.Verdicts;

import org.springframework.stereotype.Component;

/** Counts who stands at this moment. */
@Component
class SumUpNominations implements JavaDelegate {

	private final Verdicts verdicts;

	SumUpNominations(Verdicts verdicts) {
		this.verdicts = verdicts;
	}

	@Override
	public void execute(DelegateExecution execution) {
		CoordinatorElection.CANDIDATES.set(execution,
				(long) this.verdicts.stillStanding(execution.getProcessBusinessKey()));
	}

}
