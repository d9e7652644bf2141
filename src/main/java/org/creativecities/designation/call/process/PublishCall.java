package org.creativecities.designation.call.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.designation.call.CallProgress;
import org.creativecities.designation.call.Calls;

import org.springframework.stereotype.Component;

/** Opens the call to cities. */
@Component
class PublishCall implements JavaDelegate {

	private final Calls calls;

	private final CallProgress progress;

	PublishCall(Calls calls, CallProgress progress) {
		this.calls = calls;
		this.progress = progress;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var call = this.calls.publish(execution.getProcessBusinessKey());
		DesignationCall.DECISION_ALERT_ON.set(execution, this.progress.decisionAlertOn(call.id()).toString());
		DesignationCall.DEADLINE.set(execution, call.deadline().toString());
		DesignationCall.CLOSES_AT.set(execution, call.closesAt().toString());
	}

}
