package org.creativecities.ballots.process;

import java.util.Map;

import org.creativecities.ballots.vote.CandidateWithdrew;
import org.creativecities.workflow.Processes;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Stops the round that is open, in the transaction in which a candidate withdraws. */
@Component
class HearWithdrawal {

	private final Processes processes;

	HearWithdrawal(Processes processes) {
		this.processes = processes;
	}

	@EventListener
	void stop(CandidateWithdrew withdrawn) {
		this.processes.tellIfWaiting(BallotRound.PROCESS, BallotRound.CANDIDATE_WITHDREW, withdrawn.ballot(), Map.of());
	}

}
