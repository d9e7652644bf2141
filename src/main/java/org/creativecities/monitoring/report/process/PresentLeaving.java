package org.creativecities.monitoring.report.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.monitoring.report.LateReports;
import org.creativecities.monitoring.report.Leavings;
import org.creativecities.monitoring.report.Turns;
import org.creativecities.settings.WorkingTime;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Lays what city and mayor say before the Director-General's office. */
@Component
class PresentLeaving implements JavaDelegate {

	private final Leavings leavings;

	private final LateReports late;

	private final Forms forms;

	private final WorkingTime time;

	private final Turns turns;

	PresentLeaving(Leavings leavings, LateReports late, Forms forms, WorkingTime time, Turns turns) {
		this.turns = turns;
		this.leavings = leavings;
		this.late = late;
		this.forms = forms;
		this.time = time;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.turns.take(execution.getProcessBusinessKey(), Turns.Side.SECRETARIAT);
		var leaving = this.leavings.conclude(execution.getProcessBusinessKey());
		MonitoringEscalation.SIGN_BY.set(execution, this.time.lastMomentIn("monitoring.late.sign-within").toString());
		this.forms.show(execution, "sign-end-of-membership", this.late.shown(leaving));
	}

}
