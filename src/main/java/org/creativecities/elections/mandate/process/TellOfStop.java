package org.creativecities.elections.mandate.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.elections.mandate.ElectionStop;

import org.springframework.stereotype.Component;

/** Tells the sub-network why there is no election. */
@Component
class TellOfStop implements JavaDelegate {

	private final ElectionStop stop;

	TellOfStop(ElectionStop stop) {
		this.stop = stop;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.stop.tell(execution.getProcessBusinessKey());
	}

}
