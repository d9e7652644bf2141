package org.creativecities.designation.application.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.designation.application.EndorsementRequests;

import org.springframework.stereotype.Component;

/** Reminds a National Commission that has not answered, and tells the city. */
@Component
class TellOfSilence implements JavaDelegate {

	private final EndorsementRequests endorsements;

	TellOfSilence(EndorsementRequests endorsements) {
		this.endorsements = endorsements;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.endorsements.chase(execution.getProcessBusinessKey());
	}

}
