package org.creativecities.monitoring.answers.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.monitoring.answers.ReportForm;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Puts into the form where the report is written and what it still needs. */
@Component
class ListGaps implements JavaDelegate {

	private final Forms forms;

	private final ReportForm form;

	ListGaps(Forms forms, ReportForm form) {
		this.forms = forms;
		this.form = form;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.forms.show(execution, "prepare-report", this.form.shown(execution.getProcessBusinessKey()));
	}

}
