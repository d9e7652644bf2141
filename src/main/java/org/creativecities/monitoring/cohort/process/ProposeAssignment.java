package org.creativecities.monitoring.cohort.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.monitoring.assignment.AssignmentDay;
import org.creativecities.monitoring.assignment.AssignmentOverview;
import org.creativecities.monitoring.assignment.Assignments;
import org.creativecities.monitoring.cohort.Cohort;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Finds readers for all reports of the year at once, unless they are found already. */
@Component
class ProposeAssignment implements JavaDelegate {

	private final Assignments assignments;

	private final AssignmentOverview overview;

	private final AssignmentDay day;

	private final Forms forms;

	ProposeAssignment(Assignments assignments, AssignmentOverview overview, AssignmentDay day, Forms forms) {
		this.assignments = assignments;
		this.overview = overview;
		this.day = day;
		this.forms = forms;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var year = Cohort.year(execution.getProcessBusinessKey());
		var proposed = this.assignments.proposeOnce(year);
		MonitoringCohort.NEW_PROPOSAL.set(execution, proposed);
		if (proposed) {
			MonitoringCohort.APPROVE_BY.set(execution, this.day.approveBy().toString());
			this.forms.show(execution, "approve-assignment", this.overview.shown(year));
		}
	}

}
