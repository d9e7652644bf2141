package org.creativecities.monitoring.report.process;

import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.monitoring.publication.Validation;
import org.creativecities.settings.WorkingTime;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Lays what the peers found before the officer who validates it. */
@Component
class SumUpReading implements JavaDelegate {

	private final Validation validation;

	private final Forms forms;

	private final WorkingTime time;

	SumUpReading(Validation validation, Forms forms, WorkingTime time) {
		this.validation = validation;
		this.forms = forms;
		this.time = time;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var shown = this.validation.begin(execution.getProcessBusinessKey());
		MonitoringReport.VALIDATE_BY.set(execution,
				this.time.lastMomentIn("monitoring.report.validate-within").toString());
		this.forms.show(execution, "validate-report", Map.copyOf(shown));
	}

}
