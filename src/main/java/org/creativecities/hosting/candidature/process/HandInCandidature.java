package org.creativecities.hosting.candidature.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.hosting.candidature.Candidatures;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Keeps what the city described, if it is in time. */
@Component
class HandInCandidature implements JavaDelegate {

	private final Forms forms;

	private final Candidatures candidatures;

	HandInCandidature(Forms forms, Candidatures candidatures) {
		this.forms = forms;
		this.candidatures = candidatures;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var entered = this.forms.take(execution, HostCandidature.DESCRIBE);
		this.candidatures.handIn(execution.getProcessBusinessKey(), entered.all());
	}

}
