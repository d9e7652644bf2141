package org.creativecities.designation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.designation.Screenings;

import org.springframework.stereotype.Component;

/** Ends the application and tells why. */
@Component
class DeclareInadmissible implements JavaDelegate {

	private final Screenings screenings;

	DeclareInadmissible(Screenings screenings) {
		this.screenings = screenings;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.screenings.declare(execution.getProcessBusinessKey());
	}

}
