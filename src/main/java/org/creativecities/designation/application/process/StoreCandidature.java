package org.creativecities.designation.application.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.designation.application.Candidatures;
import org.creativecities.designation.application.Drafts;
import org.creativecities.workflow.Forms;
import org.creativecities.workflow.Questions;

import org.springframework.stereotype.Component;

/** Keeps sections 1 to 6 and lays out the draft of the others. */
@Component
class StoreCandidature implements JavaDelegate {

	private final Forms forms;

	private final Questions questions;

	private final Candidatures candidatures;

	private final Drafts drafts;

	StoreCandidature(Forms forms, Questions questions, Candidatures candidatures, Drafts drafts) {
		this.forms = forms;
		this.questions = questions;
		this.candidatures = candidatures;
		this.drafts = drafts;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var id = execution.getProcessBusinessKey();
		this.candidatures.store(id, this.forms.take(execution, "describe-candidature"));
		this.forms.show(execution, "draft-application",
				this.drafts.shown(id, this.questions.of(execution, "draft-application")));
	}

}
