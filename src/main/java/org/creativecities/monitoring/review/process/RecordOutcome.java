package org.creativecities.monitoring.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.monitoring.report.Report.Result;
import org.creativecities.monitoring.review.Revisions;
import org.creativecities.workflow.CurrentPerson;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Stores what an officer decides; readers still at work are freed. */
@Component
class RecordOutcome implements JavaDelegate {

	private final Revisions revisions;

	private final Forms forms;

	private final CurrentPerson person;

	RecordOutcome(Revisions revisions, Forms forms, CurrentPerson person) {
		this.revisions = revisions;
		this.forms = forms;
		this.person = person;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var entered = this.forms.take(execution, "decide-outcome");
		this.revisions.decide(execution.getProcessBusinessKey(), Result.of(entered.text("result")),
				entered.text("reason"), this.person.id());
	}

}
