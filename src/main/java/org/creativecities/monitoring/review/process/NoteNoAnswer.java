package org.creativecities.monitoring.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.monitoring.review.Reviews;

import org.springframework.stereotype.Component;

/** Notes that no answer came in time. */
@Component
class NoteNoAnswer implements JavaDelegate {

	private final Reviews reviews;

	NoteNoAnswer(Reviews reviews) {
		this.reviews = reviews;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.reviews.silent(execution.getProcessBusinessKey());
	}

}
