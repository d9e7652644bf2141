package org.creativecities.monitoring.report.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.monitoring.report.Leavings;

import org.springframework.stereotype.Component;

/** Sends the mayor a link that confirms once that the city leaves. */
@Component
class AskMayorToConfirm implements JavaDelegate {

	private final Leavings leavings;

	AskMayorToConfirm(Leavings leavings) {
		this.leavings = leavings;
	}

	@Override
	public void execute(DelegateExecution execution) {
		MonitoringLeaving.MAYOR_LINK_EXPIRES_ON.set(execution,
				this.leavings.askMayor(execution.getProcessBusinessKey()).toString());
	}

}
