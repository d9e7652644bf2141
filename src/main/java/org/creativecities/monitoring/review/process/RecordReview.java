package org.creativecities.monitoring.review.process;

import java.util.stream.IntStream;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.monitoring.review.ReviewSheet;
import org.creativecities.monitoring.review.Reviews;
import org.creativecities.monitoring.review.Verdict;
import org.creativecities.workflow.CurrentPerson;
import org.creativecities.workflow.FormValues;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Stores the review, and takes it out of the engine. */
@Component
class RecordReview implements JavaDelegate {

	private final Reviews reviews;

	private final Forms forms;

	private final CurrentPerson person;

	RecordReview(Reviews reviews, Forms forms, CurrentPerson person) {
		this.reviews = reviews;
		this.forms = forms;
		this.person = person;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var entered = this.forms.take(execution, "review-report");
		this.reviews.record(execution.getProcessBusinessKey(), sheet(entered), this.person.id());
	}

	private static ReviewSheet sheet(FormValues entered) {
		var marks = IntStream.rangeClosed(1, ReviewSheet.SECTIONS)
			.mapToObj(section -> entered.number("section" + section).orElseThrow().intValueExact())
			.toList();
		return new ReviewSheet(marks, entered.text("commitments"), entered.text("plan"),
				Verdict.of(entered.text("verdict")), entered.text("comment"), entered.yes("goodPractice"));
	}

}
