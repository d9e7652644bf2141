package org.creativecities.designation.assessment.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.designation.assessment.EvaluationLetters;

import org.springframework.stereotype.Component;

/** Tells the secretariat that an evaluation is late. */
@Component
class AlertOfficer implements JavaDelegate {

	private final EvaluationLetters letters;

	AlertOfficer(EvaluationLetters letters) {
		this.letters = letters;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.letters.alertOfficer(execution.getProcessBusinessKey());
	}

}
