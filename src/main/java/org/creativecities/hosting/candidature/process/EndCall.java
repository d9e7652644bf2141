package org.creativecities.hosting.candidature.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.hosting.candidature.Examinations;

import org.springframework.stereotype.Component;

/** Ends the call, and finds out whether candidatures are still to be decided. */
@Component
class EndCall implements JavaDelegate {

	private final Examinations examinations;

	EndCall(Examinations examinations) {
		this.examinations = examinations;
	}

	@Override
	public void execute(DelegateExecution execution) {
		HostCall.EXAMINING.set(execution, this.examinations.closeCall(execution.getProcessBusinessKey()));
	}

}
