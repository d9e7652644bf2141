package org.creativecities.monitoring.report.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.monitoring.report.Exemptions;
import org.creativecities.workflow.CurrentPerson;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Keeps whether the head exempted the city, and tells it. */
@Component
class RecordExemption implements JavaDelegate {

	private final Forms forms;

	private final Exemptions exemptions;

	private final CurrentPerson person;

	RecordExemption(Forms forms, Exemptions exemptions, CurrentPerson person) {
		this.forms = forms;
		this.exemptions = exemptions;
		this.person = person;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var entered = this.forms.take(execution, "decide-exemption");
		var exempted = "exempt".equals(entered.text("decision"));
		this.exemptions.decide(execution.getProcessBusinessKey(), exempted, entered.text("answer"), this.person.id());
		MonitoringPreparation.EXEMPTED.set(execution, exempted);
	}

}
