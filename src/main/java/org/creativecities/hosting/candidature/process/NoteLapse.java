package org.creativecities.hosting.candidature.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.hosting.candidature.Examinations;

import org.springframework.stereotype.Component;

/** Keeps that a candidature was never handed in. */
@Component
class NoteLapse implements JavaDelegate {

	private final Examinations examinations;

	NoteLapse(Examinations examinations) {
		this.examinations = examinations;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.examinations.lapse(execution.getProcessBusinessKey());
	}

}
