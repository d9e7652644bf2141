package org.creativecities.designation.decision.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.designation.decision.Consultations;
import org.creativecities.workflow.CurrentPerson;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Keeps what the Coordination Committee said. */
@Component
class RecordOpinion implements JavaDelegate {

	private final Forms forms;

	private final Consultations consultations;

	private final CurrentPerson person;

	RecordOpinion(Forms forms, Consultations consultations, CurrentPerson person) {
		this.forms = forms;
		this.consultations = consultations;
		this.person = person;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var entered = this.forms.take(execution, "give-opinion");
		var callId = execution.getProcessBusinessKey();
		this.consultations.recordCommittee(callId, "yes".equals(entered.text("objection")), entered.text("answer"),
				this.person.id(), this.person.groups());
	}

}
