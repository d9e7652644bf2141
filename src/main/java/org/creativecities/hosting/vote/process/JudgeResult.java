package org.creativecities.hosting.vote.process;

import java.util.Locale;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.hosting.vote.HostResults;
import org.creativecities.hosting.vote.HostResults.Verdict;
import org.creativecities.settings.WorkingTime;

import org.springframework.stereotype.Component;

/** Reads what the ballot came to. */
@Component
class JudgeResult implements JavaDelegate {

	private final HostResults results;

	private final WorkingTime time;

	JudgeResult(HostResults results, WorkingTime time) {
		this.results = results;
		this.time = time;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var ballot = HostVote.BALLOT_ID.from(execution);
		var verdict = this.results.verdict(ballot);
		var missed = verdict != Verdict.AGAIN && !this.results.isQuorum(ballot);
		HostVote.VOTE.set(execution, missed ? "quorum" : verdict.name().toLowerCase(Locale.ROOT));
		HostVote.TURNOUT_BY.set(execution, this.time.lastMomentIn("hosting.turnout-within").toString());
	}

}
