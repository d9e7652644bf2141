package org.creativecities.monitoring.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.monitoring.review.Seating;

import org.springframework.stereotype.Component;

/** Asks whom the published assignment names, or waits for it. */
@Component
class SeatReviewers implements JavaDelegate {

	private final Seating seating;

	SeatReviewers(Seating seating) {
		this.seating = seating;
	}

	@Override
	public void execute(DelegateExecution execution) {
		MonitoringReading.follow(execution, this.seating.begin(execution.getProcessBusinessKey()));
	}

}
