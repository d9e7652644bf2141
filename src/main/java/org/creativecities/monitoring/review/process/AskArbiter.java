package org.creativecities.monitoring.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.monitoring.review.Seating;

import org.springframework.stereotype.Component;

/** Asks somebody to decide between the peers. */
@Component
class AskArbiter implements JavaDelegate {

	private final Seating seating;

	AskArbiter(Seating seating) {
		this.seating = seating;
	}

	@Override
	public void execute(DelegateExecution execution) {
		MonitoringReading.follow(execution, this.seating.askArbiter(execution.getProcessBusinessKey()));
	}

}
