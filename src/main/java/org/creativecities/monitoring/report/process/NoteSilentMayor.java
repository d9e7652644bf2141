package org.creativecities.monitoring.report.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.monitoring.report.Leavings;

import org.springframework.stereotype.Component;

/** Keeps that the mayor has not confirmed in time. */
@Component
class NoteSilentMayor implements JavaDelegate {

	private final Leavings leavings;

	NoteSilentMayor(Leavings leavings) {
		this.leavings = leavings;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.leavings.noteSilentMayor(execution.getProcessBusinessKey());
	}

}
