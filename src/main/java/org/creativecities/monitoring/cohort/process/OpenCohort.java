package org.creativecities.monitoring.cohort.process;

import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.monitoring.cohort.Cohort;
import org.creativecities.monitoring.cohort.Cohorts;
import org.creativecities.workflow.Processes;

import org.springframework.stereotype.Component;

/** Starts the cohort of this year. */
@Component
class OpenCohort implements JavaDelegate {

	private final Cohorts cohorts;

	private final Processes processes;

	OpenCohort(Cohorts cohorts, Processes processes) {
		this.cohorts = cohorts;
		this.processes = processes;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.processes.start(MonitoringCohort.PROCESS, Cohort.id(this.cohorts.today().getYear()), Map.of());
	}

}
