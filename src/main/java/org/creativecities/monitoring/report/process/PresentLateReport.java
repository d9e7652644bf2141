package org.creativecities.monitoring.report.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.monitoring.report.LateReports;
import org.creativecities.monitoring.report.Turns;
import org.creativecities.settings.WorkingTime;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Lays before the head how late the report is. */
@Component
class PresentLateReport implements JavaDelegate {

	private final LateReports late;

	private final Forms forms;

	private final WorkingTime time;

	private final Turns turns;

	PresentLateReport(LateReports late, Forms forms, WorkingTime time, Turns turns) {
		this.turns = turns;
		this.late = late;
		this.forms = forms;
		this.time = time;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.turns.take(execution.getProcessBusinessKey(), Turns.Side.SECRETARIAT);
		MonitoringEscalation.DECIDE_LATE_BY.set(execution,
				this.time.lastMomentIn("monitoring.late.decide-within").toString());
		this.forms.show(execution, "decide-late-report", this.late.shown(execution.getProcessBusinessKey()));
	}

}
