package org.creativecities.ballots.process;

import java.util.Map;

import org.creativecities.ballots.count.BallotGivenUp;
import org.creativecities.ballots.vote.CandidateWithdrew;
import org.creativecities.workflow.Processes;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Stops the round that is open when a candidate withdraws, and ends the ballot that the
 * head gives up: each in the transaction of the act.
 */
@Component
class HearWithdrawal {

	private final Processes processes;

	HearWithdrawal(Processes processes) {
		this.processes = processes;
	}

	@EventListener
	void end(BallotGivenUp given) {
		this.processes.tellIfWaiting(SecretBallot.PROCESS, SecretBallot.BALLOT_GIVEN_UP, given.ballot(), Map.of());
	}

	@EventListener
	void stop(CandidateWithdrew withdrawn) {
		this.processes.tellIfWaiting(BallotRound.PROCESS, BallotRound.CANDIDATE_WITHDREW, withdrawn.ballot(), Map.of());
	}

}
