package org.creativecities.designation.application.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.designation.application.EndorsementRequests;
import org.creativecities.designation.application.Endorsements;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Keeps the answer of the city and shows it to the National Commission. */
@Component
class StoreAnswer implements JavaDelegate {

	private final Forms forms;

	private final Endorsements endorsements;

	private final EndorsementRequests requests;

	StoreAnswer(Forms forms, Endorsements endorsements, EndorsementRequests requests) {
		this.forms = forms;
		this.endorsements = endorsements;
		this.requests = requests;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var id = execution.getProcessBusinessKey();
		this.endorsements.reply(id, this.forms.take(execution, "answer-question").text("reply"));
		DesignationPreparation.COMMISSION_ANSWER.set(execution, "");
		this.forms.show(execution, "endorse-application", this.requests.shown(id));
	}

}
