package org.creativecities.hosting.award.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.hosting.award.Agreements;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Keeps whether the next city hosts. */
@Component
class NoteAcceptance implements JavaDelegate {

	private final Agreements agreements;

	private final Forms forms;

	NoteAcceptance(Agreements agreements, Forms forms) {
		this.agreements = agreements;
		this.forms = forms;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var entered = this.forms.take(execution, "accept-hosting");
		var accepted = "yes".equals(entered.text("answer"));
		if (accepted) {
			this.agreements.accept(execution.getProcessBusinessKey());
		}
		else {
			this.agreements.refuse(execution.getProcessBusinessKey(), entered.text("reason"));
		}
		HostAward.ACCEPTED.set(execution, accepted);
	}

}
