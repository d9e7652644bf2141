package org.creativecities.hosting.award.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.hosting.vote.HostBallots;

import org.springframework.stereotype.Component;

/**
 * From the announcement on, members have some days to contest the result, also one that
 * chose nobody. Until hosting is offered nobody hosts.
 */
@Component
class OpenContestWindow implements JavaDelegate {

	private final HostBallots votes;

	OpenContestWindow(HostBallots votes) {
		this.votes = votes;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var until = this.votes.last(execution.getProcessBusinessKey()).orElseThrow().contestUntil().orElseThrow();
		HostAward.CONTEST_ENDS_AT.set(execution, until.toString());
		HostAward.AWARD.set(execution, "nobody");
	}

}
