package org.creativecities.designation.assessment.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.designation.assessment.EvaluationLetters;

import org.springframework.stereotype.Component;

/** Says that nothing more is asked, and thanks. */
@Component
class ThankEvaluator implements JavaDelegate {

	private final EvaluationLetters letters;

	ThankEvaluator(EvaluationLetters letters) {
		this.letters = letters;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.letters.thank(execution.getProcessBusinessKey());
	}

}
