package org.creativecities.monitoring.report.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.monitoring.report.Extensions;

import org.springframework.stereotype.Component;

/** Moves the deadline by the days that the head gave to a late city. */
@Component
class ExtendDeadline implements JavaDelegate {

	private final Extensions extensions;

	ExtendDeadline(Extensions extensions) {
		this.extensions = extensions;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.extensions.give(execution.getProcessBusinessKey(),
				MonitoringPreparation.EXTENSION_DAYS.from(execution).intValue(),
				MonitoringPreparation.DECISION_REASON.from(execution),
				MonitoringPreparation.DECIDED_BY.from(execution));
	}

}
