package org.creativecities.elections.nomination.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.elections.nomination.CallClosing;

import org.springframework.stereotype.Component;

/** Closes the call. */
@Component
class CloseNominations implements JavaDelegate {

	private final CallClosing closing;

	CloseNominations(CallClosing closing) {
		this.closing = closing;
	}

	@Override
	public void execute(DelegateExecution execution) {
		CoordinatorNominations.ALL_CHECKED.set(execution, this.closing.close(execution.getProcessBusinessKey()));
	}

}
