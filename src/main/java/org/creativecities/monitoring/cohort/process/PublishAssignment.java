package org.creativecities.monitoring.cohort.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.monitoring.assignment.Assignments;
import org.creativecities.monitoring.cohort.Cohort;
import org.creativecities.workflow.CurrentPerson;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** From now on it is known who reads whose report. */
@Component
class PublishAssignment implements JavaDelegate {

	private final Assignments assignments;

	private final Forms forms;

	private final CurrentPerson person;

	PublishAssignment(Assignments assignments, Forms forms, CurrentPerson person) {
		this.assignments = assignments;
		this.forms = forms;
		this.person = person;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.forms.take(execution, "approve-assignment");
		this.assignments.publish(Cohort.year(execution.getProcessBusinessKey()), this.person.id());
	}

}
