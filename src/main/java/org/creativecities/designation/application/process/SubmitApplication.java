package org.creativecities.designation.application.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.designation.application.Drafts;
import org.creativecities.designation.application.Submissions;
import org.creativecities.workflow.Forms;
import org.creativecities.workflow.Questions;

import org.springframework.stereotype.Component;

/** Seals a version and sends the receipt. */
@Component
class SubmitApplication implements JavaDelegate {

	private final Forms forms;

	private final Questions questions;

	private final Submissions submissions;

	private final Drafts drafts;

	SubmitApplication(Forms forms, Questions questions, Submissions submissions, Drafts drafts) {
		this.forms = forms;
		this.questions = questions;
		this.submissions = submissions;
		this.drafts = drafts;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var id = execution.getProcessBusinessKey();
		this.submissions.submit(id, this.questions.of(execution, "draft-application"),
				DesignationPreparation.SUBMITS_KNOWINGLY.from(execution));
		this.forms.show(execution, "draft-application",
				this.drafts.shown(id, this.questions.of(execution, "draft-application")));
	}

}
