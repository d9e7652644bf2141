package org.creativecities.designation.application.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.designation.application.MayorInvitations;

import org.springframework.stereotype.Component;

/** Sends the mayor the link once more. */
@Component
class RemindMayor implements JavaDelegate {

	private final MayorInvitations mayors;

	RemindMayor(MayorInvitations mayors) {
		this.mayors = mayors;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.mayors.remind(execution.getProcessBusinessKey());
	}

}
