package org.creativecities.monitoring.cohort.process;

import java.util.Map;

import org.creativecities.monitoring.cohort.Cohort;
import org.creativecities.monitoring.cohort.CohortFinished;
import org.creativecities.workflow.Processes;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the process of a cohort what happened elsewhere, in the same transaction. */
@Component
class CohortNews {

	private final Processes processes;

	CohortNews(Processes processes) {
		this.processes = processes;
	}

	/** A cohort that was summed up with open cases waits no more. */
	@EventListener
	void on(CohortFinished finished) {
		this.processes.tellIfWaiting(MonitoringCohort.PROCESS, MonitoringCohort.COHORT_FINISHED,
				Cohort.id(finished.year()), Map.of());
	}

}
