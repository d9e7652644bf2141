package org.creativecities.monitoring.report.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.monitoring.report.Extensions;
import org.creativecities.monitoring.report.RequestView;
import org.creativecities.settings.Settings;
import org.creativecities.settings.WorkingTime;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Lays a request for more time before the table, and before the head if need be. */
@Component
class ReadRequest implements JavaDelegate {

	private final Extensions extensions;

	private final RequestView view;

	private final Settings settings;

	private final Forms forms;

	private final WorkingTime time;

	ReadRequest(Extensions extensions, RequestView view, Settings settings, Forms forms, WorkingTime time) {
		this.extensions = extensions;
		this.view = view;
		this.settings = settings;
		this.forms = forms;
		this.time = time;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var facts = this.extensions.facts(execution.getProcessBusinessKey());
		MonitoringPreparation.EXTENSION_REQUEST.set(execution, facts.request().id());
		MonitoringPreparation.FORCE_MAJEURE.set(execution, facts.request().forceMajeure());
		MonitoringPreparation.FORCE_MAJEURE_BEFORE.set(execution, facts.forceMajeureBefore());
		MonitoringPreparation.EARLIER_EXTENSIONS.set(execution, (long) facts.earlier());
		MonitoringPreparation.DAYS_LATE.set(execution, facts.daysLate());
		MonitoringPreparation.FORCE_MAJEURE_DAYS.set(execution, count("monitoring.extension.force-majeure"));
		MonitoringPreparation.FIRST_DAYS.set(execution, count("monitoring.extension.first"));
		MonitoringPreparation.LATE_DAYS.set(execution, count("monitoring.extension.late"));
		MonitoringPreparation.DECIDE_REQUEST_BY.set(execution,
				this.time.lastMomentIn("monitoring.request.decide-within").toString());
		this.forms.show(execution, "decide-extension", this.view.of(facts));
	}

	private Long count(String setting) {
		return (long) this.settings.count(setting);
	}

}
