package org.creativecities.monitoring.report.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.monitoring.report.LateReports;
import org.creativecities.settings.WorkingTime;
import org.creativecities.workflow.CurrentPerson;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/**
 * Keeps what the city answered, and lays it before the head; that it leaves, before those
 * who sign.
 */
@Component
class RecordReply implements JavaDelegate {

	private final Forms forms;

	private final LateReports late;

	private final WorkingTime time;

	private final CurrentPerson person;

	RecordReply(Forms forms, LateReports late, WorkingTime time, CurrentPerson person) {
		this.forms = forms;
		this.late = late;
		this.time = time;
		this.person = person;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var reportId = execution.getProcessBusinessKey();
		var entered = this.forms.take(execution, "answer-invitation");
		var leaves = "leave".equals(entered.text("reply"));
		this.late.reply(reportId, leaves, entered.text("explanation"), this.person.id());
		MonitoringEscalation.CITY_LEAVES.set(execution, leaves);
		MonitoringEscalation.CONCLUDE_BY.set(execution,
				this.time.lastMomentIn("monitoring.late.conclude-within").toString());
		MonitoringEscalation.SIGN_BY.set(execution, this.time.lastMomentIn("monitoring.late.sign-within").toString());
		var words = entered.text("explanation");
		var shown = this.late.shown(reportId);
		shown.put(leaves ? "cityWords" : "explanation", words.isBlank() ? "–" : words);
		this.forms.show(execution, leaves ? "sign-end-of-membership" : "conclude-late-report", shown);
	}

}
