package org.creativecities.designation.decision.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.designation.decision.Choice;
import org.creativecities.designation.decision.Designations;
import org.creativecities.workflow.CurrentPerson;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Keeps one decision for each application. */
@Component
class RecordDecisions implements JavaDelegate {

	private final Forms forms;

	private final Designations designations;

	private final CurrentPerson person;

	RecordDecisions(Forms forms, Designations designations, CurrentPerson person) {
		this.forms = forms;
		this.designations = designations;
		this.person = person;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var entered = this.forms.take(execution, "decide-designations");
		this.designations.decide(execution.getProcessBusinessKey(), Choice.of(entered, "deviations"), this.person.id());
		DesignationDecision.hideProposals(execution);
	}

}
