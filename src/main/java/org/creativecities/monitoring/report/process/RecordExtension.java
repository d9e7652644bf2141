package org.creativecities.monitoring.report.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.monitoring.report.Extensions;
import org.creativecities.workflow.CurrentPerson;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Grants what the head granted, or tells the city why not. */
@Component
class RecordExtension implements JavaDelegate {

	private final Forms forms;

	private final Extensions extensions;

	private final CurrentPerson person;

	RecordExtension(Forms forms, Extensions extensions, CurrentPerson person) {
		this.forms = forms;
		this.extensions = extensions;
		this.person = person;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var reportId = execution.getProcessBusinessKey();
		var request = MonitoringPreparation.EXTENSION_REQUEST.from(execution);
		var entered = this.forms.take(execution, "decide-extension");
		if ("grant".equals(entered.text("decision"))) {
			this.extensions.decide(reportId, request, entered.number("days").map(Number::intValue).orElse(0),
					this.person.id());
		}
		else {
			this.extensions.refuse(reportId, request, entered.text("answer"), this.person.id());
		}
	}

}
