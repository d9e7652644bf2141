package org.creativecities.monitoring.report.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.monitoring.report.LateReports;
import org.creativecities.workflow.CurrentPerson;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Keeps what the head decided about a late report, and why. */
@Component
class RecordLateDecision implements JavaDelegate {

	private final Forms forms;

	private final LateReports late;

	private final CurrentPerson person;

	RecordLateDecision(Forms forms, LateReports late, CurrentPerson person) {
		this.forms = forms;
		this.late = late;
		this.person = person;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var entered = this.forms.take(execution, "decide-late-report");
		var days = entered.number("days").map(Number::intValue).orElse(0);
		this.late.decide(execution.getProcessBusinessKey(), entered.text("decision"), days, entered.text("reason"),
				this.person.id());
		MonitoringEscalation.LATE_DECISION.set(execution, entered.text("decision"));
		MonitoringEscalation.EXTENSION_DAYS.set(execution, (long) days);
		MonitoringEscalation.DECISION_REASON.set(execution, entered.text("reason"));
		MonitoringEscalation.DECIDED_BY.set(execution, this.person.id());
	}

}
