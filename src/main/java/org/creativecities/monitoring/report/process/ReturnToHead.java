package org.creativecities.monitoring.report.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.monitoring.report.LateReports;
import org.creativecities.monitoring.report.Turns;
import org.creativecities.settings.WorkingTime;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Lays before the head why a city that was to leave has not left. */
@Component
class ReturnToHead implements JavaDelegate {

	private final LateReports late;

	private final Forms forms;

	private final WorkingTime time;

	private final Turns turns;

	ReturnToHead(LateReports late, Forms forms, WorkingTime time, Turns turns) {
		this.turns = turns;
		this.late = late;
		this.forms = forms;
		this.time = time;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.turns.take(execution.getProcessBusinessKey(), Turns.Side.SECRETARIAT);
		MonitoringEscalation.CONCLUDE_BY.set(execution,
				this.time.lastMomentIn("monitoring.late.conclude-within").toString());
		this.forms.show(execution, "conclude-late-report", this.late.shownAgain(execution.getProcessBusinessKey()));
	}

}
