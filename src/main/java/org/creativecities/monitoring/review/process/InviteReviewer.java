package org.creativecities.monitoring.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.monitoring.review.ReviewFile;
import org.creativecities.monitoring.review.ReviewLetters;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Asks a city to read (E6), and shows what it is about. */
@Component
class InviteReviewer implements JavaDelegate {

	private final ReviewLetters letters;

	private final ReviewFile file;

	private final Forms forms;

	InviteReviewer(ReviewLetters letters, ReviewFile file, Forms forms) {
		this.letters = letters;
		this.file = file;
		this.forms = forms;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.letters.invite(execution.getProcessBusinessKey());
		this.forms.show(execution, "accept-review", this.file.invitation(execution.getProcessBusinessKey()));
	}

}
