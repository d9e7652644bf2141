package org.creativecities.designation.call.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.designation.call.Calls;

import org.springframework.stereotype.Component;

/** Tells those who heard of the opening that the call was cancelled. */
@Component
class CancelCall implements JavaDelegate {

	private final Calls calls;

	CancelCall(Calls calls) {
		this.calls = calls;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.calls.tellOfCancellation(execution.getProcessBusinessKey());
	}

}
