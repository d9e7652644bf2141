package org.creativecities.ballots.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.ballots.count.Outcomes;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Reads what the count came to, once it is done. */
@Component
class JudgeCount implements JavaDelegate {

	private final Forms forms;

	private final Outcomes outcomes;

	private final Limits limits;

	JudgeCount(Forms forms, Outcomes outcomes, Limits limits) {
		this.forms = forms;
		this.outcomes = outcomes;
		this.limits = limits;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.forms.take(execution, "count-round");
		var kind = this.outcomes.counted(execution.getProcessBusinessKey()).kind();
		SecretBallot.OUTCOME.set(execution, kind.name());
		this.limits.set(execution);
	}

}
