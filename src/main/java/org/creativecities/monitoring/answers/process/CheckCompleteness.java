package org.creativecities.monitoring.answers.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.monitoring.answers.Completeness;
import org.creativecities.monitoring.answers.Consents;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/**
 * Keeps whether the city agrees that others read its report, and asks whether that is
 * complete. One that is not does not count as submitted.
 */
@Component
class CheckCompleteness implements JavaDelegate {

	private final Forms forms;

	private final Completeness completeness;

	private final Consents consents;

	CheckCompleteness(Forms forms, Completeness completeness, Consents consents) {
		this.forms = forms;
		this.completeness = completeness;
		this.consents = consents;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var report = execution.getProcessBusinessKey();
		var entered = this.forms.take(execution, "prepare-report");
		this.consents.say(report, entered.text("consent"), entered.choices("withheld"));
		ReportWriting.COMPLETE.set(execution, this.completeness.of(report).isComplete());
	}

}
