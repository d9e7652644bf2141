package org.creativecities.designation.call.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.designation.call.CallProposal;
import org.creativecities.designation.call.CallProposals;
import org.creativecities.designation.overview.CallView;
import org.creativecities.workflow.CurrentPerson;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Replaces the draft by what the officer changed and lays it before the head again. */
@Component
class StoreRevision implements JavaDelegate {

	private final Forms forms;

	private final CallProposals proposals;

	private final CallView view;

	private final CurrentPerson person;

	StoreRevision(Forms forms, CallProposals proposals, CallView view, CurrentPerson person) {
		this.forms = forms;
		this.proposals = proposals;
		this.view = view;
		this.person = person;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var proposal = CallProposal.of(this.forms.take(execution, "revise-call"));
		var call = this.proposals.revise(execution.getProcessBusinessKey(), proposal, this.person.id());
		DesignationCall.APPROVE_BY.set(execution, this.proposals.answerBy().toString());
		this.forms.show(execution, "approve-call", this.view.of(call));
	}

}
