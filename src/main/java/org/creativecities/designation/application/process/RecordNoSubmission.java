package org.creativecities.designation.application.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.designation.application.Submissions;

import org.springframework.stereotype.Component;

/** Ends an application of which nothing was submitted. */
@Component
class RecordNoSubmission implements JavaDelegate {

	private final Submissions submissions;

	RecordNoSubmission(Submissions submissions) {
		this.submissions = submissions;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.submissions.none(execution.getProcessBusinessKey());
	}

}
