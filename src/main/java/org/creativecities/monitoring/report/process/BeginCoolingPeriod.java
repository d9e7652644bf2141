package org.creativecities.monitoring.report.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.monitoring.report.Leavings;

import org.springframework.stereotype.Component;

/** The mayor has confirmed; tells all until when the city may take it back. */
@Component
class BeginCoolingPeriod implements JavaDelegate {

	private final Leavings leavings;

	BeginCoolingPeriod(Leavings leavings) {
		this.leavings = leavings;
	}

	@Override
	public void execute(DelegateExecution execution) {
		MonitoringLeaving.COOLING_ENDS_AT.set(execution,
				this.leavings.beginCooling(execution.getProcessBusinessKey()).toString());
	}

}
