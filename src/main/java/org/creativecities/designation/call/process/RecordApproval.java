package org.creativecities.designation.call.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.designation.call.CallProposals;
import org.creativecities.designation.overview.CallView;
import org.creativecities.workflow.CurrentPerson;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Keeps whether the head approved the call, and why not. */
@Component
class RecordApproval implements JavaDelegate {

	private final Forms forms;

	private final CallProposals proposals;

	private final CallView view;

	private final CurrentPerson person;

	RecordApproval(Forms forms, CallProposals proposals, CallView view, CurrentPerson person) {
		this.forms = forms;
		this.proposals = proposals;
		this.view = view;
		this.person = person;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var answer = this.forms.take(execution, "approve-call");
		var approved = "approve".equals(answer.text("answer"));
		var callId = execution.getProcessBusinessKey();
		var call = approved ? this.proposals.approve(callId, this.person.id())
				: this.proposals.sendBack(callId, answer.text("reason"), this.person.id());
		DesignationCall.APPROVED.set(execution, approved);
		DesignationCall.OPENS_AT.set(execution, call.opensAt().toString());
		DesignationCall.ANNOUNCEMENT_AT.set(execution, call.announcementAt().toString());
		DesignationCall.REVISE_BY.set(execution, this.proposals.answerBy().toString());
		if (!approved) {
			this.forms.show(execution, "revise-call", this.view.of(call));
		}
	}

}
