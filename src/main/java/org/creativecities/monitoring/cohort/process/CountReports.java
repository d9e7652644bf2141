package org.creativecities.monitoring.cohort.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.monitoring.cohort.Cohort;
import org.creativecities.monitoring.publication.CohortCounts;
import org.creativecities.settings.WorkingTime;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Lays the numbers of the cohort before the officer who sums it up. */
@Component
class CountReports implements JavaDelegate {

	private final CohortCounts counts;

	private final Forms forms;

	private final WorkingTime time;

	CountReports(CohortCounts counts, Forms forms, WorkingTime time) {
		this.counts = counts;
		this.forms = forms;
		this.time = time;
	}

	@Override
	public void execute(DelegateExecution execution) {
		MonitoringCohort.SYNTHESIS_BY.set(execution,
				this.time.lastMomentIn("monitoring.cohort.synthesis-within").toString());
		this.forms.show(execution, "write-synthesis",
				this.counts.shown(Cohort.year(execution.getProcessBusinessKey())));
	}

}
