package org.creativecities.hosting.award.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.ballots.count.Annulment;
import org.creativecities.hosting.vote.HostBallots;
import org.creativecities.settings.WorkingTime;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Lays before the head that the vote was annulled, and why. */
@Component
class SumUpAnnulment implements JavaDelegate {

	private final HostBallots votes;

	private final Annulment annulment;

	private final Forms forms;

	private final WorkingTime time;

	SumUpAnnulment(HostBallots votes, Annulment annulment, Forms forms, WorkingTime time) {
		this.votes = votes;
		this.annulment = annulment;
		this.forms = forms;
		this.time = time;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var vote = this.votes.last(execution.getProcessBusinessKey()).orElseThrow();
		HostAward.GO_ON_BY.set(execution, this.time.lastMomentIn("hosting.go-on-within").toString());
		this.forms.show(execution, "decide-how-to-go-on", this.annulment.shown(vote.id()));
	}

}
