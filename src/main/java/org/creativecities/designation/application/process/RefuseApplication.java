package org.creativecities.designation.application.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.designation.application.Openings;

import org.springframework.stereotype.Component;

/**
 * Tells the city which rule stands against its application, and when the next call is.
 */
@Component
class RefuseApplication implements JavaDelegate {

	private final Openings openings;

	RefuseApplication(Openings openings) {
		this.openings = openings;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.openings.refuse(execution.getProcessBusinessKey(), DesignationApplication.ELIGIBILITY.from(execution));
	}

}
