package org.creativecities.designation.application.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.designation.decision.Outcomes;

import org.springframework.stereotype.Component;

/** Tells those who were told the outcome that it was wrong. */
@Component
class CorrectOutcome implements JavaDelegate {

	private final Outcomes outcomes;

	CorrectOutcome(Outcomes outcomes) {
		this.outcomes = outcomes;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.outcomes.correct(execution.getProcessBusinessKey());
	}

}
