package org.creativecities.elections.nomination.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.elections.election.Call;

import org.springframework.stereotype.Component;

/** Asks all cities of the sub-network for nominations. */
@Component
class CallForNominations implements JavaDelegate {

	private final Call call;

	CallForNominations(Call call) {
		this.call = call;
	}

	@Override
	public void execute(DelegateExecution execution) {
		CoordinatorNominations.NOMINATIONS_UNTIL.set(execution,
				this.call.open(execution.getProcessBusinessKey()).toString());
	}

}
