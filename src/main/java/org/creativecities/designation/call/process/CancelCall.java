package org.creativecities.designation.call.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.designation.call.Calls;

import org.springframework.stereotype.Component;

/** Ends a call that was cancelled. */
@Component
class CancelCall implements JavaDelegate {

	private final Calls calls;

	CancelCall(Calls calls) {
		this.calls = calls;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.calls.end(execution.getProcessBusinessKey());
	}

}
