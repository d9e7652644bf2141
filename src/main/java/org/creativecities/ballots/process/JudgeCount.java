package org.creativecities.ballots.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.ballots.count.Outcomes;
import org.creativecities.settings.WorkingTime;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Reads what the count came to, once it is done. */
@Component
class JudgeCount implements JavaDelegate {

	private final Forms forms;

	private final Outcomes outcomes;

	private final WorkingTime time;

	JudgeCount(Forms forms, Outcomes outcomes, WorkingTime time) {
		this.forms = forms;
		this.outcomes = outcomes;
		this.time = time;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.forms.take(execution, "count-round");
		var kind = this.outcomes.counted(execution.getProcessBusinessKey()).kind();
		SecretBallot.OUTCOME.set(execution, kind.name());
		SecretBallot.DRAW_BY.set(execution, this.time.lastMomentIn("ballots.draw-within").toString());
		SecretBallot.CERTIFY_BY.set(execution, this.time.lastMomentIn("ballots.certify-within").toString());
	}

}
