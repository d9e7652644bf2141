package org.creativecities.monitoring.report.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.monitoring.report.ReportOpening;

import org.springframework.stereotype.Component;

/** Notes that the report is in. */
@Component
class ReceiveReport implements JavaDelegate {

	private final ReportOpening opening;

	ReceiveReport(ReportOpening opening) {
		this.opening = opening;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.opening.receive(execution.getProcessBusinessKey());
	}

}
