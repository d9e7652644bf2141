package org.creativecities.hosting.candidature.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.hosting.selection.Selections;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Keeps the committee's opinion. */
@Component
class KeepOpinion implements JavaDelegate {

	private final Forms forms;

	private final Selections selections;

	KeepOpinion(Forms forms, Selections selections) {
		this.forms = forms;
		this.selections = selections;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.selections.advise(execution.getProcessBusinessKey(),
				this.forms.take(execution, "advise-on-candidatures").text("opinion"));
	}

}
