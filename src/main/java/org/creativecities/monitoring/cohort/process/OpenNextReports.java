package org.creativecities.monitoring.cohort.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.monitoring.cohort.Cohort;
import org.creativecities.monitoring.cohort.CohortEnd;
import org.creativecities.monitoring.cohort.CohortOpening;

import org.springframework.stereotype.Component;

/**
 * Asks for the reports of the next cities, and notes whether others are left, or whether
 * all cities have left the Network before their report began.
 */
@Component
class OpenNextReports implements JavaDelegate {

	private final CohortOpening opening;

	private final CohortEnd end;

	OpenNextReports(CohortOpening opening, CohortEnd end) {
		this.opening = opening;
		this.end = end;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var year = Cohort.year(execution.getProcessBusinessKey());
		var another = this.opening.openNext(year);
		var waiting = this.end.isAnyOpen(year) ? "waiting" : "over";
		MonitoringCohort.OPENING.set(execution, another ? "another" : waiting);
	}

}
