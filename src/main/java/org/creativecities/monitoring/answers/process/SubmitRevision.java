package org.creativecities.monitoring.answers.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.monitoring.answers.Completeness;
import org.creativecities.monitoring.answers.Consents;
import org.creativecities.monitoring.answers.ReportForm;
import org.creativecities.monitoring.answers.Submissions;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/**
 * Keeps the revised report as it is handed in, with what the city says about its readers.
 * One in which something is missing goes back to the city with a list, and does not
 * count.
 */
@Component
class SubmitRevision implements JavaDelegate {

	private final Forms forms;

	private final Completeness completeness;

	private final Consents consents;

	private final Submissions submissions;

	private final ReportForm form;

	SubmitRevision(Forms forms, Completeness completeness, Consents consents, Submissions submissions,
			ReportForm form) {
		this.forms = forms;
		this.completeness = completeness;
		this.consents = consents;
		this.submissions = submissions;
		this.form = form;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var report = execution.getProcessBusinessKey();
		var entered = this.forms.take(execution, "revise-report");
		this.consents.say(report, entered.text("consent"), entered.choices("withheld"));
		var complete = this.completeness.of(report).isComplete();
		ReportWriting.COMPLETE.set(execution, complete);
		if (complete) {
			this.submissions.submit(report);
		}
		else {
			this.forms.show(execution, "revise-report", this.form.shown(report));
		}
	}

}
