package org.creativecities.designation.assessment.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.designation.assessment.EvaluationFile;
import org.creativecities.designation.assessment.EvaluationLetters;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Asks somebody to evaluate (E6), and shows them what it is about. */
@Component
class InviteEvaluator implements JavaDelegate {

	private final EvaluationLetters letters;

	private final EvaluationFile file;

	private final Forms forms;

	InviteEvaluator(EvaluationLetters letters, EvaluationFile file, Forms forms) {
		this.letters = letters;
		this.file = file;
		this.forms = forms;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.letters.invite(execution.getProcessBusinessKey());
		this.forms.show(execution, "accept-evaluation", this.file.invitation(execution.getProcessBusinessKey()));
	}

}
