package org.creativecities.monitoring.report.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.monitoring.report.LateReports;
import org.creativecities.workflow.CurrentPerson;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Keeps whether the end of the membership was signed, and by whom. */
@Component
class RecordSignature implements JavaDelegate {

	private final Forms forms;

	private final LateReports late;

	private final CurrentPerson person;

	RecordSignature(Forms forms, LateReports late, CurrentPerson person) {
		this.forms = forms;
		this.late = late;
		this.person = person;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var reportId = execution.getProcessBusinessKey();
		var entered = this.forms.take(execution, "sign-end-of-membership");
		var signed = "sign".equals(entered.text("signature"));
		this.late.sign(reportId, signed, entered.text("reason"), this.person.id());
		MonitoringEscalation.SIGNED.set(execution, signed);
	}

}
