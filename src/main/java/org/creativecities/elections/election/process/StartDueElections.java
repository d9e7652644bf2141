package org.creativecities.elections.election.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.elections.election.ElectionOpening;

import org.springframework.stereotype.Component;

/** Begins elections for seats that end soon or are vacant, each once. */
@Component
class StartDueElections implements JavaDelegate {

	private final ElectionOpening opening;

	StartDueElections(ElectionOpening opening) {
		this.opening = opening;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.opening.startDue();
	}

}
