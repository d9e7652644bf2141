package org.creativecities.designation.application.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.designation.application.Candidatures;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Puts into the form what the register knows. */
@Component
class PrefillCandidature implements JavaDelegate {

	private final Forms forms;

	private final Candidatures candidatures;

	PrefillCandidature(Forms forms, Candidatures candidatures) {
		this.forms = forms;
		this.candidatures = candidatures;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.forms.show(execution, "describe-candidature", this.candidatures.shown(execution.getProcessBusinessKey()));
	}

}
