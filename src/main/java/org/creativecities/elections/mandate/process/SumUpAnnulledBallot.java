package org.creativecities.elections.mandate.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.elections.mandate.AnnulledElections;
import org.creativecities.settings.WorkingTime;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Lays before the head that the ballot was annulled, and why. */
@Component
class SumUpAnnulledBallot implements JavaDelegate {

	private final AnnulledElections annulled;

	private final Forms forms;

	private final WorkingTime time;

	SumUpAnnulledBallot(AnnulledElections annulled, Forms forms, WorkingTime time) {
		this.annulled = annulled;
		this.forms = forms;
		this.time = time;
	}

	@Override
	public void execute(DelegateExecution execution) {
		CoordinatorElection.GO_ON_BY.set(execution, this.time.lastMomentIn("elections.go-on-within").toString());
		this.forms.show(execution, "decide-way-of-election", this.annulled.shown(execution.getProcessBusinessKey()));
	}

}
