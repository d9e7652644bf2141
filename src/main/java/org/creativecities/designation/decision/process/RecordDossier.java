package org.creativecities.designation.decision.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.designation.decision.Choice;
import org.creativecities.designation.decision.Committee;
import org.creativecities.designation.decision.DossierView;
import org.creativecities.designation.decision.Dossiers;
import org.creativecities.workflow.CurrentPerson;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Keeps the note and what the officer settled, and asks for opinions. */
@Component
class RecordDossier implements JavaDelegate {

	private final Forms forms;

	private final Dossiers dossiers;

	private final DossierView view;

	private final Committee committee;

	private final CurrentPerson person;

	RecordDossier(Forms forms, Dossiers dossiers, DossierView view, Committee committee, CurrentPerson person) {
		this.forms = forms;
		this.dossiers = dossiers;
		this.view = view;
		this.committee = committee;
		this.person = person;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var callId = execution.getProcessBusinessKey();
		var entered = this.forms.take(execution, "consolidate-dossier");
		this.dossiers.consolidate(callId, entered.text("note"), Choice.of(entered, "choices"), this.person.id());
		DesignationDecision.hideProposals(execution);
		DesignationDecision.SECTORS_ANSWER_BY.set(execution, this.dossiers.sectorsAnswerBy().toString());
		DesignationDecision.COMMITTEE_ANSWER_BY.set(execution, this.dossiers.committeeAnswersBy().toString());
		DesignationDecision.COMMITTEE_GROUPS.set(execution, this.committee.groups());
		this.forms.show(execution, "consult-sectors", this.view.forAdvice(callId));
	}

}
