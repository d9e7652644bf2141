package org.creativecities.designation.call.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.designation.call.CallProgress;

import org.springframework.stereotype.Component;

/** Tells the head of the secretariat that screening takes too long. */
@Component
class AlertHead implements JavaDelegate {

	private final CallProgress progress;

	AlertHead(CallProgress progress) {
		this.progress = progress;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.progress.alertOfScreening(execution.getProcessBusinessKey());
	}

}
