package org.creativecities.elections.nomination.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.elections.election.Call;

import org.springframework.stereotype.Component;

/** Opens the call once more. */
@Component
class ExtendCall implements JavaDelegate {

	private final Call call;

	ExtendCall(Call call) {
		this.call = call;
	}

	@Override
	public void execute(DelegateExecution execution) {
		CoordinatorNominations.NOMINATIONS_UNTIL.set(execution,
				this.call.extend(execution.getProcessBusinessKey()).toString());
	}

}
