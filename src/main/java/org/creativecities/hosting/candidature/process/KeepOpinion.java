package org.creativecities.hosting.candidature.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.hosting.candidature.Advisers;
import org.creativecities.hosting.selection.Selections;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Keeps the committee's opinion, and which of its cities gave it. */
@Component
class KeepOpinion implements JavaDelegate {

	private final Forms forms;

	private final Selections selections;

	private final Advisers advisers;

	KeepOpinion(Forms forms, Selections selections, Advisers advisers) {
		this.forms = forms;
		this.selections = selections;
		this.advisers = advisers;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var selection = execution.getProcessBusinessKey();
		this.selections.advise(selection, this.forms.take(execution, "advise-on-candidatures").text("opinion"),
				this.advisers.city(selection));
	}

}
