package org.creativecities.elections.mandate.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.elections.mandate.ElectionBallots;

import org.springframework.stereotype.Component;

/** Declares the ballot. */
@Component
class DeclareElection implements JavaDelegate {

	private final ElectionBallots ballots;

	DeclareElection(ElectionBallots ballots) {
		this.ballots = ballots;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var declared = this.ballots.declare(execution.getProcessBusinessKey());
		CoordinatorElection.BALLOT_ID.set(execution, declared.id());
		CoordinatorElection.OPENS_AT.set(execution, declared.opensAt().toString());
	}

}
