package org.creativecities.monitoring.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.monitoring.review.ReviewLetters;

import org.springframework.stereotype.Component;

/** Says that nothing more is asked, and thanks. */
@Component
class FreeReviewer implements JavaDelegate {

	private final ReviewLetters letters;

	FreeReviewer(ReviewLetters letters) {
		this.letters = letters;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.letters.free(execution.getProcessBusinessKey());
	}

}
