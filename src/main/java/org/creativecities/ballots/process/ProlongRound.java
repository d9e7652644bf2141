package org.creativecities.ballots.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.ballots.count.Closing;
import org.creativecities.ballots.vote.BallotLetters;

import org.springframework.stereotype.Component;

/** Leaves a round open for longer, and tells those that have not voted. */
@Component
class ProlongRound implements JavaDelegate {

	private final Closing closing;

	private final BallotLetters letters;

	ProlongRound(Closing closing, BallotLetters letters) {
		this.closing = closing;
		this.letters = letters;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var round = this.closing.prolong(execution.getProcessBusinessKey());
		BallotRound.CLOSES_AT.set(execution, round.closesAt().toString());
		this.letters.prolonged(round);
	}

}
