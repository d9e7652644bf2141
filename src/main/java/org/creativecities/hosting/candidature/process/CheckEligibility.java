package org.creativecities.hosting.candidature.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.hosting.candidature.Examinations;
import org.creativecities.settings.WorkingTime;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Lays before the officer what stands against a candidature. */
@Component
class CheckEligibility implements JavaDelegate {

	private final Examinations examinations;

	private final CandidatureShown shown;

	private final Forms forms;

	private final WorkingTime time;

	CheckEligibility(Examinations examinations, CandidatureShown shown, Forms forms, WorkingTime time) {
		this.examinations = examinations;
		this.shown = shown;
		this.forms = forms;
		this.time = time;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var id = execution.getProcessBusinessKey();
		this.examinations.goOn(id);
		HostCandidature.EXAMINE_BY.set(execution, this.time.lastMomentIn("hosting.examine-within").toString());
		this.forms.show(execution, "examine-candidature", this.shown.with(id, ""));
	}

}
