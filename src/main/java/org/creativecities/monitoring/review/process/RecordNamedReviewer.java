package org.creativecities.monitoring.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.monitoring.review.Seating;
import org.creativecities.workflow.CurrentPerson;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Asks whom the secretariat named. */
@Component
class RecordNamedReviewer implements JavaDelegate {

	private final Seating seating;

	private final Forms forms;

	private final CurrentPerson person;

	RecordNamedReviewer(Seating seating, Forms forms, CurrentPerson person) {
		this.seating = seating;
		this.forms = forms;
		this.person = person;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var entered = this.forms.take(execution, "name-reviewer");
		MonitoringReading.follow(execution, this.seating.name(execution.getProcessBusinessKey(), "readers",
				entered.choices("readers"), "without".equals(entered.text("decision")), this.person.id()));
	}

}
