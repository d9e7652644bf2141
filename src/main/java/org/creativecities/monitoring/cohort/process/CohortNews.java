package org.creativecities.monitoring.cohort.process;

import java.util.Map;

import org.creativecities.monitoring.assignment.AssignmentUndone;
import org.creativecities.monitoring.assignment.ReadersWanted;
import org.creativecities.monitoring.cohort.Cohort;
import org.creativecities.monitoring.cohort.CohortFinished;
import org.creativecities.workflow.InputRefused;
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

	/**
	 * @throws InputRefused if the cohort does not wait for readers: it is not open yet,
	 * or summed up already
	 */
	@EventListener
	void on(ReadersWanted wanted) {
		if (!propose(wanted.year())) {
			throw new InputRefused("", "reading.nobody-heard", Integer.toString(wanted.year()));
		}
	}

	/** What was published and undone is proposed anew, unless it is summed up. */
	@EventListener
	void on(AssignmentUndone undone) {
		propose(undone.year());
	}

	private boolean propose(int year) {
		return this.processes.tellIfWaiting(MonitoringCohort.PROCESS, MonitoringCohort.READERS_WANTED, Cohort.id(year),
				Map.of());
	}

}
