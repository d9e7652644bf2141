package org.creativecities.designation.call.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.designation.call.CallProgress;
import org.creativecities.designation.call.Calls;

import org.springframework.stereotype.Component;

/** Closes the call and notes whether anything was submitted. */
@Component
class CloseCall implements JavaDelegate {

	private final Calls calls;

	private final CallProgress progress;

	CloseCall(Calls calls, CallProgress progress) {
		this.calls = calls;
		this.progress = progress;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var callId = execution.getProcessBusinessKey();
		DesignationIntake.TO_SCREEN.set(execution, this.calls.close(callId));
		DesignationIntake.SCREENING_ALERT_ON.set(execution, this.progress.screeningAlertOn(callId).toString());
	}

}
