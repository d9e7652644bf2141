package org.creativecities.monitoring.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.monitoring.review.ReviewLetters;
import org.creativecities.monitoring.review.Seating;

import org.springframework.stereotype.Component;

/** Asks somebody else instead; whoever was too late is told. */
@Component
class ReplaceReviewer implements JavaDelegate {

	private final Seating seating;

	private final ReviewLetters letters;

	ReplaceReviewer(Seating seating, ReviewLetters letters) {
		this.seating = seating;
		this.letters = letters;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.seating.replace(execution.getProcessBusinessKey());
		this.letters.replaced(execution.getProcessBusinessKey());
	}

}
