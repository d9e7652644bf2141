package org.creativecities.designation.assessment.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.designation.assessment.Evaluations;

import org.springframework.stereotype.Component;

/** Notes that no answer came in time. */
@Component
class RecordSilence implements JavaDelegate {

	private final Evaluations evaluations;

	RecordSilence(Evaluations evaluations) {
		this.evaluations = evaluations;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.evaluations.silent(execution.getProcessBusinessKey());
	}

}
