package org.creativecities.monitoring.answers.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.monitoring.answers.Submissions;

import org.springframework.stereotype.Component;

/** Keeps the report as it is handed in. */
@Component
class SubmitReport implements JavaDelegate {

	private final Submissions submissions;

	SubmitReport(Submissions submissions) {
		this.submissions = submissions;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.submissions.submit(execution.getProcessBusinessKey());
	}

}
