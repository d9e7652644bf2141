package org.creativecities.ballots.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.ballots.count.Closing;

import org.springframework.stereotype.Component;

/** Asks whether enough cities have voted. */
@Component
class CheckQuorum implements JavaDelegate {

	private final Closing closing;

	CheckQuorum(Closing closing) {
		this.closing = closing;
	}

	@Override
	public void execute(DelegateExecution execution) {
		BallotRound.PROLONG.set(execution, this.closing.needsMoreTime(execution.getProcessBusinessKey()));
	}

}
