package org.creativecities.monitoring.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.monitoring.review.Revisions;
import org.creativecities.monitoring.review.Seating;

import org.springframework.stereotype.Component;

/** Those who read the report before read what was revised. */
@Component
class ReopenReviews implements JavaDelegate {

	private final Revisions revisions;

	private final Seating seating;

	ReopenReviews(Revisions revisions, Seating seating) {
		this.revisions = revisions;
		this.seating = seating;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.revisions.end(execution.getProcessBusinessKey());
		MonitoringReading.follow(execution, this.seating.again(execution.getProcessBusinessKey()));
	}

}
