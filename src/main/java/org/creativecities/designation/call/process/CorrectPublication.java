package org.creativecities.designation.call.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.designation.decision.Corrections;
import org.creativecities.designation.overview.CallView;
import org.creativecities.workflow.CurrentPerson;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Takes a published decision back, or designates a city that was wrongly refused. */
@Component
class CorrectPublication implements JavaDelegate {

	private final Forms forms;

	private final Corrections corrections;

	private final CallView view;

	private final CurrentPerson person;

	CorrectPublication(Forms forms, Corrections corrections, CallView view, CurrentPerson person) {
		this.forms = forms;
		this.corrections = corrections;
		this.view = view;
		this.person = person;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var callId = execution.getProcessBusinessKey();
		var entered = this.forms.take(execution, "watch-publication");
		if ("withdraw".equals(entered.text("correction"))) {
			this.corrections.withdraw(callId, entered.text("application"), entered.text("reason"), this.person.id());
		}
		else {
			this.corrections.designate(callId, entered.text("application"), entered.text("reason"),
					entered.text("overrideReason"), this.person.id());
		}
		this.forms.show(execution, "watch-publication", this.view.ofPublication(callId));
	}

}
