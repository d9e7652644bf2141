package org.creativecities.monitoring.report.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.monitoring.report.ReportOpening;

import org.springframework.stereotype.Component;

/** Asks the city for its report; its calendar shows the deadline. */
@Component
class InviteCity implements JavaDelegate {

	private final ReportOpening opening;

	InviteCity(ReportOpening opening) {
		this.opening = opening;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.opening.invite(execution.getProcessBusinessKey());
	}

}
