package org.creativecities.designation.call.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.designation.call.Calls;

import org.springframework.stereotype.Component;

/** Opens the call to cities. */
@Component
class PublishCall implements JavaDelegate {

	private final Calls calls;

	PublishCall(Calls calls) {
		this.calls = calls;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var call = this.calls.publish(execution.getProcessBusinessKey());
		DesignationCall.DEADLINE.set(execution, call.deadline().toString());
		DesignationCall.CLOSES_AT.set(execution, call.closesAt().toString());
	}

}
