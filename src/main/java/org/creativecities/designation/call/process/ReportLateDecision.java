package org.creativecities.designation.call.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.designation.call.CallProgress;

import org.springframework.stereotype.Component;

/**
 * Tells the head of the secretariat that the announcement nears and nothing is decided.
 */
@Component
class ReportLateDecision implements JavaDelegate {

	private final CallProgress progress;

	ReportLateDecision(CallProgress progress) {
		this.progress = progress;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.progress.alertOfDecision(execution.getProcessBusinessKey());
	}

}
