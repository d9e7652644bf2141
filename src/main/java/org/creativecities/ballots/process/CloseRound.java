package org.creativecities.ballots.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.ballots.count.Closing;
import org.creativecities.settings.WorkingTime;

import org.springframework.stereotype.Component;

/** Closes a round and publishes its root. */
@Component
class CloseRound implements JavaDelegate {

	private final Closing closing;

	private final WorkingTime time;

	CloseRound(Closing closing, WorkingTime time) {
		this.closing = closing;
		this.time = time;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.closing.close(execution.getProcessBusinessKey());
		BallotRound.COUNT_BY.set(execution, this.time.lastMomentIn("ballots.count-within").toString());
	}

}
