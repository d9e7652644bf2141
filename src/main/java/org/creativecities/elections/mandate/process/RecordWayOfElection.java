package org.creativecities.elections.mandate.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.elections.mandate.AnnulledElections;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Keeps how the head has the election go on. */
@Component
class RecordWayOfElection implements JavaDelegate {

	private final Forms forms;

	private final AnnulledElections annulled;

	RecordWayOfElection(Forms forms, AnnulledElections annulled) {
		this.forms = forms;
		this.annulled = annulled;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var entered = this.forms.take(execution, "decide-way-of-election");
		var election = execution.getProcessBusinessKey();
		if ("anew".equals(entered.text("answer"))) {
			this.annulled.voteAnew(election, entered.text("reason"));
		}
		else {
			this.annulled.endWithNobody(election, entered.text("reason"));
		}
		CoordinatorElection.WAY_ON.set(execution, entered.text("answer"));
	}

}
