package org.creativecities.ballots.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.ballots.count.Outcomes;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Reads what the lots came to, once both officers have told their words. */
@Component
class JudgeDraw implements JavaDelegate {

	private final Forms forms;

	private final Outcomes outcomes;

	JudgeDraw(Forms forms, Outcomes outcomes) {
		this.forms = forms;
		this.outcomes = outcomes;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.forms.take(execution, "draw-lots");
		SecretBallot.OUTCOME.set(execution, this.outcomes.drawn(execution.getProcessBusinessKey()).kind().name());
	}

}
