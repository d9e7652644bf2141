package org.creativecities.designation.decision.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.designation.decision.DossierView;
import org.creativecities.designation.decision.Dossiers;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Lays proposals, note and opinions before the Director-General, and opens the files. */
@Component
class PresentDossier implements JavaDelegate {

	private final Dossiers dossiers;

	private final DossierView view;

	private final Forms forms;

	PresentDossier(Dossiers dossiers, DossierView view, Forms forms) {
		this.dossiers = dossiers;
		this.view = view;
		this.forms = forms;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var callId = execution.getProcessBusinessKey();
		this.dossiers.open(callId);
		DesignationDecision.DECIDE_BY.set(execution, this.dossiers.decideBy().toString());
		this.forms.show(execution, "decide-designations", this.view.forDecision(callId));
	}

}
