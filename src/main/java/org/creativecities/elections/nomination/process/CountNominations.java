package org.creativecities.elections.nomination.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.elections.nomination.CallClosing;

import org.springframework.stereotype.Component;

/** Counts who stands. */
@Component
class CountNominations implements JavaDelegate {

	private final CallClosing closing;

	CountNominations(CallClosing closing) {
		this.closing = closing;
	}

	@Override
	public void execute(DelegateExecution execution) {
		CoordinatorNominations.CALL_AGAIN.set(execution, this.closing.isWantedAgain(execution.getProcessBusinessKey()));
	}

}
