package org.creativecities.designation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.designation.Endorsements;

import org.springframework.stereotype.Component;

/** Reminds a National Commission that has not answered, and tells the city. */
@Component
class TellOfSilence implements JavaDelegate {

	private final Endorsements endorsements;

	TellOfSilence(Endorsements endorsements) {
		this.endorsements = endorsements;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.endorsements.chase(execution.getProcessBusinessKey());
	}

}
