package org.creativecities.monitoring.report.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.monitoring.report.Exemptions;
import org.creativecities.monitoring.report.Reports;
import org.creativecities.monitoring.report.RequestView;
import org.creativecities.settings.WorkingTime;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Lays the reasons of a city that asks to be left out before the head. */
@Component
class ReadPlea implements JavaDelegate {

	private final Reports reports;

	private final Exemptions exemptions;

	private final RequestView view;

	private final Forms forms;

	private final WorkingTime time;

	ReadPlea(Reports reports, Exemptions exemptions, RequestView view, Forms forms, WorkingTime time) {
		this.reports = reports;
		this.exemptions = exemptions;
		this.view = view;
		this.forms = forms;
		this.time = time;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var report = this.reports.get(execution.getProcessBusinessKey());
		MonitoringPreparation.DECIDE_REQUEST_BY.set(execution,
				this.time.lastMomentIn("monitoring.request.decide-within").toString());
		this.forms.show(execution, "decide-exemption",
				this.view.of(report, this.exemptions.reason(report.id()).orElse("")));
	}

}
