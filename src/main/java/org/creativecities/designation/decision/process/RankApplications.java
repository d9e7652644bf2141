package org.creativecities.designation.decision.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.designation.decision.DossierView;
import org.creativecities.designation.decision.Dossiers;
import org.creativecities.designation.decision.Ranking;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Proposes an outcome for each assessed application. */
@Component
class RankApplications implements JavaDelegate {

	private final Ranking ranking;

	private final Dossiers dossiers;

	private final DossierView view;

	private final Forms forms;

	RankApplications(Ranking ranking, Dossiers dossiers, DossierView view, Forms forms) {
		this.ranking = ranking;
		this.dossiers = dossiers;
		this.view = view;
		this.forms = forms;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var callId = execution.getProcessBusinessKey();
		DesignationDecision.TO_DECIDE.set(execution, this.ranking.rank(callId) > 0);
		DesignationDecision.CONSOLIDATE_BY.set(execution, this.dossiers.consolidateBy().toString());
		this.forms.show(execution, "consolidate-dossier", this.view.forOfficers(callId));
	}

}
