package org.creativecities.monitoring.cohort.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.monitoring.cohort.Cohort;
import org.creativecities.monitoring.cohort.OpenCases;

import org.springframework.stereotype.Component;

/** Keeps the list of reports that are still open when the cohort is summed up. */
@Component
class CloseWithOpenCases implements JavaDelegate {

	private final OpenCases open;

	CloseWithOpenCases(OpenCases open) {
		this.open = open;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.open.keep(Cohort.year(execution.getProcessBusinessKey()));
	}

}
