package org.creativecities.monitoring.report.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.monitoring.publication.Conclusions;
import org.creativecities.settings.WorkingTime;

import org.springframework.stereotype.Component;

/** The publication stands; finds out whether the city needs support. */
@Component
class ConcludeReport implements JavaDelegate {

	private final Conclusions conclusions;

	private final WorkingTime time;

	ConcludeReport(Conclusions conclusions, WorkingTime time) {
		this.conclusions = conclusions;
		this.time = time;
	}

	@Override
	public void execute(DelegateExecution execution) {
		MonitoringReport.NEEDS_SUPPORT.set(execution, this.conclusions.conclude(execution.getProcessBusinessKey()));
		MonitoringReport.SUPPORT_BY.set(execution, this.time.lastMomentIn("monitoring.support.plan").toString());
	}

}
