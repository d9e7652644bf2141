package org.creativecities.monitoring.cohort.process;

import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.monitoring.assignment.AssignmentDay;
import org.creativecities.monitoring.cohort.Cohort;
import org.creativecities.monitoring.cohort.CohortChanges;
import org.creativecities.monitoring.cohort.CohortChanges.Change;
import org.creativecities.monitoring.cohort.CohortView;
import org.creativecities.monitoring.cohort.Cohorts;
import org.creativecities.workflow.CurrentPerson;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Keeps what the officer changed on the list, and whether it is confirmed. */
@Component
class RecordCohort implements JavaDelegate {

	private final Forms forms;

	private final Cohorts cohorts;

	private final CohortChanges changes;

	private final CohortView view;

	private final AssignmentDay assignment;

	private final CurrentPerson person;

	RecordCohort(Forms forms, Cohorts cohorts, CohortChanges changes, CohortView view, AssignmentDay assignment,
			CurrentPerson person) {
		this.forms = forms;
		this.cohorts = cohorts;
		this.changes = changes;
		this.view = view;
		this.assignment = assignment;
		this.person = person;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var year = Cohort.year(execution.getProcessBusinessKey());
		var entered = this.forms.take(execution, "confirm-cohort");
		this.changes.make(year, entered.rows("changes").stream().map(RecordCohort::change).toList(), this.person.id());
		if ("confirm".equals(entered.text("answer"))) {
			MonitoringCohort.COHORT_ANSWER.set(execution,
					this.cohorts.confirm(year, this.person.id()) ? "open" : "empty");
			MonitoringCohort.ASSIGN_ON.set(execution, this.assignment.on(this.cohorts.get(year).deadline()).toString());
		}
		else {
			MonitoringCohort.COHORT_ANSWER.set(execution, "change");
			this.forms.show(execution, "confirm-cohort", this.view.of(year));
		}
	}

	private static Change change(Map<String, Object> row) {
		return new Change(String.valueOf(row.get("city")), String.valueOf(row.get("change")),
				String.valueOf(row.getOrDefault("reason", "")));
	}

}
