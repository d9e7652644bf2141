package org.creativecities.monitoring.report.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.monitoring.report.LateReports;
import org.creativecities.settings.WorkingTime;
import org.creativecities.workflow.CurrentPerson;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/**
 * Keeps what the head concluded, and lays an end of the membership before those who sign.
 */
@Component
class RecordConclusion implements JavaDelegate {

	private final Forms forms;

	private final LateReports late;

	private final WorkingTime time;

	private final CurrentPerson person;

	RecordConclusion(Forms forms, LateReports late, WorkingTime time, CurrentPerson person) {
		this.forms = forms;
		this.late = late;
		this.time = time;
		this.person = person;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var reportId = execution.getProcessBusinessKey();
		var entered = this.forms.take(execution, "conclude-late-report");
		var days = entered.number("days").map(Number::intValue).orElse(0);
		this.late.decide(reportId, entered.text("decision"), days, entered.text("reason"), this.person.id());
		MonitoringEscalation.CITY_LEAVES.set(execution, false);
		MonitoringEscalation.LATE_DECISION.set(execution, entered.text("decision"));
		MonitoringEscalation.EXTENSION_DAYS.set(execution, (long) days);
		MonitoringEscalation.DECISION_REASON.set(execution, entered.text("reason"));
		MonitoringEscalation.DECIDED_BY.set(execution, this.person.id());
		MonitoringEscalation.SIGN_BY.set(execution, this.time.lastMomentIn("monitoring.late.sign-within").toString());
		this.forms.show(execution, "sign-end-of-membership", this.late.shown(reportId, entered.text("reason")));
	}

}
