package org.creativecities.designation.decision.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.designation.decision.Consultations;

import org.springframework.stereotype.Component;

/** Writes down that the sectors did not answer: no objection. */
@Component
class LogSilentSectors implements JavaDelegate {

	private final Consultations consultations;

	LogSilentSectors(Consultations consultations) {
		this.consultations = consultations;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var callId = execution.getProcessBusinessKey();
		this.consultations.silence(callId, Consultations.Who.SECTORS);
	}

}
