package org.creativecities.designation.application.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.designation.application.EndorsementRequests;
import org.creativecities.designation.application.Endorsements;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Keeps what the National Commission answers, and shows the city its question. */
@Component
class RecordEndorsement implements JavaDelegate {

	private final Forms forms;

	private final Endorsements endorsements;

	private final EndorsementRequests requests;

	RecordEndorsement(Forms forms, Endorsements endorsements, EndorsementRequests requests) {
		this.forms = forms;
		this.endorsements = endorsements;
		this.requests = requests;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var id = execution.getProcessBusinessKey();
		var entered = this.forms.take(execution, "endorse-application");
		this.endorsements.answer(id, entered);
		DesignationPreparation.COMMISSION_ANSWER.set(execution, entered.text("answer"));
		this.forms.show(execution, "answer-question", this.requests.shown(id));
	}

}
