package org.creativecities.hosting.award.process;

import java.time.LocalDate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.hosting.award.Agreements;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Keeps the signed agreement, or why there is none. */
@Component
class RecordAgreement implements JavaDelegate {

	private final Agreements agreements;

	private final Forms forms;

	RecordAgreement(Agreements agreements, Forms forms) {
		this.agreements = agreements;
		this.forms = forms;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var selection = execution.getProcessBusinessKey();
		var entered = this.forms.take(execution, "conclude-host-agreement");
		var signed = "signed".equals(entered.text("answer"));
		if (signed) {
			this.agreements.sign(selection, LocalDate.parse(entered.text("signedOn")),
					LocalDate.parse(entered.text("firstDay")), LocalDate.parse(entered.text("lastDay")));
		}
		else {
			this.agreements.fail(selection, entered.text("reason"));
		}
		HostAward.SIGNED.set(execution, signed);
	}

}
