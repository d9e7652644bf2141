package org.creativecities.designation.screening.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.designation.screening.Admissions;

import org.springframework.stereotype.Component;

/** Ends the application and tells why. */
@Component
class DeclareInadmissible implements JavaDelegate {

	private final Admissions admissions;

	DeclareInadmissible(Admissions admissions) {
		this.admissions = admissions;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.admissions.refuse(execution.getProcessBusinessKey());
	}

}
