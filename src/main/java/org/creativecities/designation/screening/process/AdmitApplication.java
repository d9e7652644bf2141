package org.creativecities.designation.screening.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.designation.screening.Admissions;

import org.springframework.stereotype.Component;

/** Lets the file go on to the evaluators. */
@Component
class AdmitApplication implements JavaDelegate {

	private final Admissions admissions;

	AdmitApplication(Admissions admissions) {
		this.admissions = admissions;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.admissions.admit(execution.getProcessBusinessKey());
	}

}
