package org.creativecities.designation.assessment.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.designation.assessment.Substitutions;

import org.springframework.stereotype.Component;

import static org.creativecities.designation.assessment.process.DesignationAssessment.SUBSTITUTE_NEEDED;

/** Ends the evaluation time, or extends it once where too few have handed in. */
@Component
class CloseEvaluations implements JavaDelegate {

	private final Substitutions substitutions;

	CloseEvaluations(Substitutions substitutions) {
		this.substitutions = substitutions;
	}

	@Override
	public void execute(DelegateExecution execution) {
		SUBSTITUTE_NEEDED.set(execution, this.substitutions.close(execution.getProcessBusinessKey()));
	}

}
