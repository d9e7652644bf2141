package org.creativecities.elections.mandate.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.elections.mandate.AnnulledElections;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Keeps whether cities vote anew after an annulled ballot. */
@Component
class RecordNextStep implements JavaDelegate {

	private final Forms forms;

	private final AnnulledElections annulled;

	RecordNextStep(Forms forms, AnnulledElections annulled) {
		this.forms = forms;
		this.annulled = annulled;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var entered = this.forms.take(execution, "decide-next-step");
		if ("nobody".equals(entered.text("answer"))) {
			this.annulled.endWithNobody(execution.getProcessBusinessKey(), entered.text("reason"));
		}
		CoordinatorElection.NEXT_STEP.set(execution, entered.text("answer"));
	}

}
