package org.creativecities.designation.application.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.designation.application.Submissions;

import org.springframework.stereotype.Component;

/** Freezes the file at the deadline. */
@Component
class CloseFile implements JavaDelegate {

	private final Submissions submissions;

	CloseFile(Submissions submissions) {
		this.submissions = submissions;
	}

	@Override
	public void execute(DelegateExecution execution) {
		DesignationPreparation.SUBMITTED.set(execution, this.submissions.close(execution.getProcessBusinessKey()));
	}

}
