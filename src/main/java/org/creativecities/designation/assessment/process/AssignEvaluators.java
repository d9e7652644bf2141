package org.creativecities.designation.assessment.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.designation.assessment.Assignments;

import org.springframework.stereotype.Component;

/** Asks experts and member cities of the field, as many as the call wants. */
@Component
class AssignEvaluators implements JavaDelegate {

	private final Assignments assignments;

	AssignEvaluators(Assignments assignments) {
		this.assignments = assignments;
	}

	@Override
	public void execute(DelegateExecution execution) {
		DesignationAssessment.follow(execution, this.assignments.begin(execution.getProcessBusinessKey()));
	}

}
