package org.creativecities.designation.application.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.designation.application.EndorsementRequests;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Asks the National Commission for its endorsement. */
@Component
class AskEndorsement implements JavaDelegate {

	private final Forms forms;

	private final EndorsementRequests endorsements;

	AskEndorsement(Forms forms, EndorsementRequests endorsements) {
		this.forms = forms;
		this.endorsements = endorsements;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var id = execution.getProcessBusinessKey();
		DesignationPreparation.ENDORSE_BY.set(execution, this.endorsements.ask(id).toString());
		this.forms.show(execution, "endorse-application", this.endorsements.shown(id));
	}

}
