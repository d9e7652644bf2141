package org.creativecities.monitoring.cohort.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.monitoring.cohort.Cohort;
import org.creativecities.monitoring.cohort.CohortOpening;

import org.springframework.stereotype.Component;

/** Asks for the reports of the next cities, and notes whether others are left. */
@Component
class OpenNextReports implements JavaDelegate {

	private final CohortOpening opening;

	OpenNextReports(CohortOpening opening) {
		this.opening = opening;
	}

	@Override
	public void execute(DelegateExecution execution) {
		MonitoringCohort.ANOTHER_REPORT.set(execution,
				this.opening.openNext(Cohort.year(execution.getProcessBusinessKey())));
	}

}
