package org.creativecities.monitoring.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.monitoring.review.ReviewFile;
import org.creativecities.monitoring.review.ReviewLetters;
import org.creativecities.monitoring.review.ReviewTime;
import org.creativecities.monitoring.review.Reviews;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Asks a reader to read the revised report, and shows until when. */
@Component
class ReopenReview implements JavaDelegate {

	private final Reviews reviews;

	private final ReviewLetters letters;

	private final ReviewFile file;

	private final ReviewTime dates;

	private final Forms forms;

	ReopenReview(Reviews reviews, ReviewLetters letters, ReviewFile file, ReviewTime dates, Forms forms) {
		this.reviews = reviews;
		this.letters = letters;
		this.file = file;
		this.dates = dates;
		this.forms = forms;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var id = execution.getProcessBusinessKey();
		this.letters.again(id);
		var due = this.reviews.get(id).dueAt();
		MonitoringReview.due(execution, due, this.dates.replaceOn(due));
		this.forms.show(execution, "review-report", this.file.sheet(id));
	}

}
