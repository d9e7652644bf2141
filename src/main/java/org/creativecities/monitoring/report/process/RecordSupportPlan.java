package org.creativecities.monitoring.report.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.monitoring.publication.SupportPlans;
import org.creativecities.workflow.CurrentPerson;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Keeps what the head agreed with the city. */
@Component
class RecordSupportPlan implements JavaDelegate {

	private final Forms forms;

	private final SupportPlans plans;

	private final CurrentPerson person;

	RecordSupportPlan(Forms forms, SupportPlans plans, CurrentPerson person) {
		this.forms = forms;
		this.plans = plans;
		this.person = person;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.plans.agree(execution.getProcessBusinessKey(),
				this.forms.take(execution, "agree-support-plan").text("plan"), this.person.id());
	}

}
