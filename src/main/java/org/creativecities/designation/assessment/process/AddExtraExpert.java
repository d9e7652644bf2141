package org.creativecities.designation.assessment.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.designation.assessment.Assignments;

import org.springframework.stereotype.Component;

/** Asks one more expert, because the scores lie too far apart. */
@Component
class AddExtraExpert implements JavaDelegate {

	private final Assignments assignments;

	AddExtraExpert(Assignments assignments) {
		this.assignments = assignments;
	}

	@Override
	public void execute(DelegateExecution execution) {
		DesignationAssessment.forgetScores(execution);
		DesignationAssessment.follow(execution, this.assignments.addExtra(execution.getProcessBusinessKey()));
	}

}
