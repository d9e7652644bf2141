package org.creativecities.monitoring.report.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.monitoring.report.LateReports;
import org.creativecities.monitoring.report.Turns;
import org.creativecities.settings.WorkingTime;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Invites the city to leave, and says until when it may answer. */
@Component
class InviteToLeave implements JavaDelegate {

	private final LateReports late;

	private final Forms forms;

	private final WorkingTime time;

	private final Turns turns;

	InviteToLeave(LateReports late, Forms forms, WorkingTime time, Turns turns) {
		this.turns = turns;
		this.late = late;
		this.forms = forms;
		this.time = time;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.turns.take(execution.getProcessBusinessKey(), Turns.Side.CITY);
		var reportId = execution.getProcessBusinessKey();
		var answerBy = this.time.endIn("monitoring.late.answer");
		this.late.invite(reportId, answerBy, MonitoringEscalation.DECISION_REASON.from(execution));
		MonitoringEscalation.ANSWER_BY.set(execution, answerBy.minusSeconds(1).toString());
		MonitoringEscalation.ANSWER_ENDS_AT.set(execution, answerBy.toString());
		this.forms.show(execution, "answer-invitation", this.late.shown(reportId));
	}

}
