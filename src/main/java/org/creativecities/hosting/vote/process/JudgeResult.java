package org.creativecities.hosting.vote.process;

import java.util.Locale;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.hosting.vote.HostResults;

import org.springframework.stereotype.Component;

/** Reads what the ballot came to. */
@Component
class JudgeResult implements JavaDelegate {

	private final HostResults results;

	JudgeResult(HostResults results) {
		this.results = results;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var ballot = HostVote.BALLOT_ID.from(execution);
		var verdict = this.results.verdict(ballot);
		HostVote.VOTE.set(execution, verdict.name().toLowerCase(Locale.ROOT));
		HostVote.DECIDED.set(execution, verdict.isDecision());
	}

}
