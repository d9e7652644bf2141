package org.creativecities.hosting.vote.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.hosting.vote.HostBallots;

import org.springframework.stereotype.Component;

/** Declares what is voted on. */
@Component
class DeclareBallot implements JavaDelegate {

	private final HostBallots votes;

	DeclareBallot(HostBallots votes) {
		this.votes = votes;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.votes.declare(HostVote.BALLOT_ID.from(execution));
	}

}
