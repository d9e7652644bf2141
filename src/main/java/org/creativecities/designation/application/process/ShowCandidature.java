package org.creativecities.designation.application.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.designation.application.Candidatures;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Lays out sections 1 to 6 as they are now. */
@Component
class ShowCandidature implements JavaDelegate {

	private final Forms forms;

	private final Candidatures candidatures;

	ShowCandidature(Forms forms, Candidatures candidatures) {
		this.forms = forms;
		this.candidatures = candidatures;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.forms.show(execution, "describe-candidature", this.candidatures.shown(execution.getProcessBusinessKey()));
	}

}
