package org.creativecities.designation.application.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.designation.application.MayorInvitations;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Sends the mayor a link that signs once. */
@Component
class AskMayor implements JavaDelegate {

	private final Forms forms;

	private final MayorInvitations mayors;

	AskMayor(Forms forms, MayorInvitations mayors) {
		this.forms = forms;
		this.mayors = mayors;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var id = execution.getProcessBusinessKey();
		var dates = this.mayors.ask(id, this.forms.take(execution, "renew-link").text("mayorAddressee"));
		DesignationPreparation.REMIND_MAYOR_ON.set(execution, dates.remindOn().toString());
		DesignationPreparation.MAYOR_LINK_EXPIRES_ON.set(execution, dates.expiresOn().toString());
		this.forms.show(execution, "renew-link", this.mayors.shown(id));
	}

}
