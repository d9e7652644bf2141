package org.creativecities.hosting.vote.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.hosting.vote.HostResults;

import org.springframework.stereotype.Component;

/** Tells the result to the winner, the other candidates and all members. */
@Component
class AnnounceResult implements JavaDelegate {

	private final HostResults results;

	AnnounceResult(HostResults results) {
		this.results = results;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.results.announce(HostVote.BALLOT_ID.from(execution));
	}

}
