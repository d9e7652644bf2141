package org.creativecities.designation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.designation.MayorSignatures;

import org.springframework.stereotype.Component;

/** Sends the mayor the link once more. */
@Component
class RemindMayor implements JavaDelegate {

	private final MayorSignatures mayors;

	RemindMayor(MayorSignatures mayors) {
		this.mayors = mayors;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.mayors.remind(execution.getProcessBusinessKey());
	}

}
