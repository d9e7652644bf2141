package org.creativecities.designation.call.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.designation.call.CallProgress;

import org.springframework.stereotype.Component;

/** Tells the head of the secretariat that evaluations are late. */
@Component
class ReportLateFiles implements JavaDelegate {

	private final CallProgress progress;

	ReportLateFiles(CallProgress progress) {
		this.progress = progress;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.progress.alertOfAssessments(execution.getProcessBusinessKey());
	}

}
