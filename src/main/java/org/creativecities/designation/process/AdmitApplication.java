package org.creativecities.designation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.designation.Screenings;

import org.springframework.stereotype.Component;

/** Lets the file go on to the evaluators. */
@Component
class AdmitApplication implements JavaDelegate {

	private final Screenings screenings;

	AdmitApplication(Screenings screenings) {
		this.screenings = screenings;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.screenings.admit(execution.getProcessBusinessKey());
	}

}
