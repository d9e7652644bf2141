package org.creativecities.ballots.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.ballots.vote.BallotLetters;
import org.creativecities.ballots.vote.Opening;

import org.springframework.stereotype.Component;

/** Stops a round that lost a candidate, and tells all who may vote. */
@Component
class StopRound implements JavaDelegate {

	private final Opening opening;

	private final BallotLetters letters;

	StopRound(Opening opening, BallotLetters letters) {
		this.opening = opening;
		this.letters = letters;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var round = this.opening.stop(execution.getProcessBusinessKey(), "candidate-withdrew");
		this.letters.stopped(round);
	}

}
