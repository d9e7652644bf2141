package org.creativecities.elections.nomination.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.elections.nomination.Verdicts;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Keeps whether the nomination stands. */
@Component
class RecordVerdict implements JavaDelegate {

	private final Forms forms;

	private final Verdicts verdicts;

	RecordVerdict(Forms forms, Verdicts verdicts) {
		this.forms = forms;
		this.verdicts = verdicts;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var entered = this.forms.take(execution, "confirm-nomination");
		var stands = "stands".equals(entered.text("decision"));
		this.verdicts.decide(execution.getProcessBusinessKey(), stands, entered.text("remark"));
		CoordinatorNomination.STANDS.set(execution, stands);
	}

}
