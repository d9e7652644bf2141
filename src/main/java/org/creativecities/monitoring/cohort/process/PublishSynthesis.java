package org.creativecities.monitoring.cohort.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.monitoring.cohort.Cohort;
import org.creativecities.monitoring.publication.Syntheses;
import org.creativecities.workflow.CurrentPerson;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Publishes the synthesis and tells all members. */
@Component
class PublishSynthesis implements JavaDelegate {

	private final Forms forms;

	private final Syntheses syntheses;

	private final CurrentPerson person;

	PublishSynthesis(Forms forms, Syntheses syntheses, CurrentPerson person) {
		this.forms = forms;
		this.syntheses = syntheses;
		this.person = person;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var entered = this.forms.take(execution, "write-synthesis");
		this.syntheses.publish(Cohort.year(execution.getProcessBusinessKey()), entered.text("english"),
				entered.text("french"), this.person.id());
	}

}
