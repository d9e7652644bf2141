package org.creativecities.monitoring.cohort.process;

import java.util.Map;

import org.creativecities.monitoring.assignment.AssignmentUndone;
import org.creativecities.monitoring.assignment.Assignments;
import org.creativecities.monitoring.assignment.ReadersWanted;
import org.creativecities.monitoring.cohort.Cohort;
import org.creativecities.monitoring.cohort.CohortEnd;
import org.creativecities.monitoring.cohort.CohortFinished;
import org.creativecities.workflow.InputRefused;
import org.creativecities.workflow.Processes;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the process of a cohort what happened elsewhere, in the same transaction. */
@Component
class CohortNews {

	private final Processes processes;

	private final CohortEnd end;

	private final Assignments assignments;

	CohortNews(Processes processes, CohortEnd end, Assignments assignments) {
		this.processes = processes;
		this.end = end;
		this.assignments = assignments;
	}

	/** A cohort that was summed up with open cases waits no more. */
	@EventListener
	void on(CohortFinished finished) {
		this.processes.tellIfWaiting(MonitoringCohort.PROCESS, MonitoringCohort.COHORT_FINISHED,
				Cohort.id(finished.year()), Map.of());
	}

	/**
	 * @throws InputRefused if no report of the cohort waits for readers: it is not open
	 * yet, or all its reports are over
	 */
	@EventListener
	void on(ReadersWanted wanted) {
		if (!propose(wanted.year())) {
			throw new InputRefused("", "reading.nobody-heard", Integer.toString(wanted.year()));
		}
	}

	/**
	 * What was published and undone is proposed anew, if any report is still to be read.
	 */
	@EventListener
	void on(AssignmentUndone undone) {
		propose(undone.year());
	}

	/**
	 * Reports that are still open when their year is summed up go on by themselves, and
	 * need readers like all others: they are proposed at once, since no process waits.
	 * @return whether readers are proposed, now or in a moment
	 */
	private boolean propose(int year) {
		if (!this.assignments.isAnyReportToBeRead(year)) {
			return false;
		}
		var told = this.processes.tellIfWaiting(MonitoringCohort.PROCESS, MonitoringCohort.READERS_WANTED,
				Cohort.id(year), Map.of());
		return told || (this.end.areOnlyOpenCasesLeft(year) && this.assignments.proposeOnce(year));
	}

}
