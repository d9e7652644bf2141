package org.creativecities.designation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.designation.Assignments;

import org.springframework.stereotype.Component;

/** Asks somebody else instead. */
@Component
class ReplaceEvaluator implements JavaDelegate {

	private final Assignments assignments;

	ReplaceEvaluator(Assignments assignments) {
		this.assignments = assignments;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.assignments.replace(execution.getProcessBusinessKey());
	}

}
