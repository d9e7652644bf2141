package org.creativecities.ballots.process;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.ballots.vote.BallotLetters;
import org.creativecities.ballots.vote.Opening;

import org.springframework.stereotype.Component;

/** Opens a round if there is something to choose, and writes to all who may vote. */
@Component
class OpenRound implements JavaDelegate {

	private final Opening opening;

	private final BallotLetters letters;

	OpenRound(Opening opening, BallotLetters letters) {
		this.opening = opening;
		this.letters = letters;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var ballot = execution.getProcessBusinessKey();
		if (!this.opening.isChoiceLeft(ballot)) {
			SecretBallot.OUTCOME.set(execution, SecretBallot.STOPPED);
			throw new BpmnError(BallotRound.NO_CHOICE_LEFT);
		}
		var round = this.opening.open(ballot);
		BallotRound.CLOSES_AT.set(execution, round.closesAt().toString());
		this.letters.opened(round);
	}

}
