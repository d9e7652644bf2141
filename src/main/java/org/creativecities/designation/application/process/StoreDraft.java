package org.creativecities.designation.application.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.designation.application.Drafts;
import org.creativecities.workflow.Forms;
import org.creativecities.workflow.Questions;

import org.springframework.stereotype.Component;

/** Keeps sections 7 to 14, complete or not, and shows them again. */
@Component
class StoreDraft implements JavaDelegate {

	private final Forms forms;

	private final Questions questions;

	private final Drafts drafts;

	StoreDraft(Forms forms, Questions questions, Drafts drafts) {
		this.forms = forms;
		this.questions = questions;
		this.drafts = drafts;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var id = execution.getProcessBusinessKey();
		var entered = this.forms.take(execution, "draft-application");
		this.drafts.store(id, entered);
		DesignationPreparation.SUBMIT_NOW.set(execution, "submit".equals(entered.text("handIn")));
		DesignationPreparation.SUBMITS_KNOWINGLY.set(execution, entered.yes("knowsMissing"));
		this.forms.show(execution, "draft-application",
				this.drafts.shown(id, this.questions.of(execution, "draft-application")));
	}

}
