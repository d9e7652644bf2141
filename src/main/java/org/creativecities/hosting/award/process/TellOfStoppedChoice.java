package org.creativecities.hosting.award.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.hosting.award.ChoiceStop;

import org.springframework.stereotype.Component;

/** Tells those who stand, and members that vote or voted, that the choice is stopped. */
@Component
class TellOfStoppedChoice implements JavaDelegate {

	private final ChoiceStop stop;

	TellOfStoppedChoice(ChoiceStop stop) {
		this.stop = stop;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.stop.tell(execution.getProcessBusinessKey());
	}

}
