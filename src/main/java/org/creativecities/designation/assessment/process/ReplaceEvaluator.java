package org.creativecities.designation.assessment.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.designation.assessment.Assignments;
import org.creativecities.designation.assessment.EvaluationLetters;

import org.springframework.stereotype.Component;

/** Asks somebody else instead; whoever was too late is told. */
@Component
class ReplaceEvaluator implements JavaDelegate {

	private final Assignments assignments;

	private final EvaluationLetters letters;

	ReplaceEvaluator(Assignments assignments, EvaluationLetters letters) {
		this.assignments = assignments;
		this.letters = letters;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.assignments.replace(execution.getProcessBusinessKey());
		this.letters.replaced(execution.getProcessBusinessKey());
	}

}
