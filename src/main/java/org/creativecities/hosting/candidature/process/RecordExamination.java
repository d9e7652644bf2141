package org.creativecities.hosting.candidature.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.hosting.candidature.Examinations;
import org.creativecities.settings.WorkingTime;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Sends the candidature back to be mended, or on to the head. */
@Component
class RecordExamination implements JavaDelegate {

	private final Forms forms;

	private final Examinations examinations;

	private final CandidatureShown shown;

	private final WorkingTime time;

	RecordExamination(Forms forms, Examinations examinations, CandidatureShown shown, WorkingTime time) {
		this.forms = forms;
		this.examinations = examinations;
		this.shown = shown;
		this.time = time;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var id = execution.getProcessBusinessKey();
		var entered = this.forms.take(execution, "examine-candidature");
		var mending = "mend".equals(entered.text("answer"));
		HostCandidature.MENDING.set(execution, mending);
		if (mending) {
			var until = this.examinations.mend(id, entered.text("note"));
			HostCandidature.MEND_ENDS_AT.set(execution, until.toString());
			HostCandidature.MEND_BY.set(execution, until.minusSeconds(1).toString());
			this.forms.show(execution, HostCandidature.DESCRIBE, this.shown.toMend(id, entered.text("note")));
		}
		else {
			HostCandidature.CONFIRM_BY.set(execution, this.time.lastMomentIn("hosting.confirm-within").toString());
			this.forms.show(execution, "confirm-eligibility", this.shown.with(id, entered.text("note")));
		}
	}

}
