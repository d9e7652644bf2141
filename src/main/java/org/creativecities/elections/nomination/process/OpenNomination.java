package org.creativecities.elections.nomination.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.elections.nomination.NominationSheet;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Fills in what the form shows. */
@Component
class OpenNomination implements JavaDelegate {

	private final Forms forms;

	private final NominationSheet sheet;

	OpenNomination(Forms forms, NominationSheet sheet) {
		this.forms = forms;
		this.sheet = sheet;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.forms.show(execution, "describe-nomination", this.sheet.of(execution.getProcessBusinessKey()));
	}

}
