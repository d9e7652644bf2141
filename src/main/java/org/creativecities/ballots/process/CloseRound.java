package org.creativecities.ballots.process;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.ballots.count.Closing;
import org.creativecities.ballots.vote.BallotLetters;
import org.creativecities.ballots.vote.Ballots;
import org.creativecities.settings.WorkingTime;

import org.springframework.stereotype.Component;

/**
 * Closes a round, publishes its root and writes it to all who may vote. Where too few
 * voted for their papers to be opened, the round ends without a count.
 */
@Component
class CloseRound implements JavaDelegate {

	private final Closing closing;

	private final Ballots ballots;

	private final BallotLetters letters;

	private final WorkingTime time;

	CloseRound(Closing closing, Ballots ballots, BallotLetters letters, WorkingTime time) {
		this.closing = closing;
		this.ballots = ballots;
		this.letters = letters;
		this.time = time;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var ballot = execution.getProcessBusinessKey();
		if (this.closing.close(ballot).isEmpty()) {
			SecretBallot.OUTCOME.set(execution, SecretBallot.STOPPED);
			throw new BpmnError(BallotRound.TOO_FEW_VOTED);
		}
		this.letters.closed(this.ballots.round(ballot).orElseThrow());
		BallotRound.COUNT_BY.set(execution, this.time.lastMomentIn("ballots.count-within").toString());
	}

}
