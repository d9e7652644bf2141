package org.creativecities.hosting.candidature.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.hosting.candidature.Examinations;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Keeps what the head decided. */
@Component
class RecordEligibility implements JavaDelegate {

	private final Forms forms;

	private final Examinations examinations;

	RecordEligibility(Forms forms, Examinations examinations) {
		this.forms = forms;
		this.examinations = examinations;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var entered = this.forms.take(execution, "confirm-eligibility");
		var eligible = "eligible".equals(entered.text("answer"));
		this.examinations.decide(execution.getProcessBusinessKey(), eligible, entered.text("reason"));
		HostCandidature.ELIGIBLE.set(execution, eligible);
	}

}
