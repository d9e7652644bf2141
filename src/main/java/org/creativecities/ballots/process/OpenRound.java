package org.creativecities.ballots.process;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.ballots.count.Outcomes;
import org.creativecities.ballots.vote.BallotLetters;
import org.creativecities.ballots.vote.Opening;

import org.springframework.stereotype.Component;

/**
 * Opens a round if there is something to choose and enough may vote, and writes to all
 * who may vote. Where too few are left for a run-off, what was counted before decides.
 */
@Component
class OpenRound implements JavaDelegate {

	private final Opening opening;

	private final Outcomes outcomes;

	private final BallotLetters letters;

	private final Limits limits;

	OpenRound(Opening opening, Outcomes outcomes, BallotLetters letters, Limits limits) {
		this.opening = opening;
		this.outcomes = outcomes;
		this.letters = letters;
		this.limits = limits;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var ballot = execution.getProcessBusinessKey();
		if (!this.opening.mayOpen(ballot)) {
			SecretBallot.OUTCOME.set(execution,
					this.outcomes.last(ballot).map(left -> left.kind().name()).orElse(SecretBallot.STOPPED));
			this.limits.set(execution);
			throw new BpmnError(BallotRound.NO_CHOICE_LEFT);
		}
		var round = this.opening.open(ballot);
		BallotRound.CLOSES_AT.set(execution, round.closesAt().toString());
		this.letters.opened(round);
	}

}
