package org.creativecities.designation.application.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.designation.application.Candidatures;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Keeps what the city changed in sections 1 to 6. */
@Component
class StoreChange implements JavaDelegate {

	private final Forms forms;

	private final Candidatures candidatures;

	StoreChange(Forms forms, Candidatures candidatures) {
		this.forms = forms;
		this.candidatures = candidatures;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var entered = this.forms.take(execution, "describe-candidature");
		DesignationPreparation.FIELD_CHANGED.set(execution,
				this.candidatures.store(execution.getProcessBusinessKey(), entered));
	}

}
