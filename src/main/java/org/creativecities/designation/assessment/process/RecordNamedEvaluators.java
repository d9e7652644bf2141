package org.creativecities.designation.assessment.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.designation.assessment.Substitutions;
import org.creativecities.workflow.CurrentPerson;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Asks whom the secretariat named; a seat for which nobody was named stays empty. */
@Component
class RecordNamedEvaluators implements JavaDelegate {

	private final Substitutions substitutions;

	private final Forms forms;

	private final CurrentPerson person;

	RecordNamedEvaluators(Substitutions substitutions, Forms forms, CurrentPerson person) {
		this.substitutions = substitutions;
		this.forms = forms;
		this.person = person;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var entered = this.forms.take(execution, "name-evaluators");
		DesignationAssessment.follow(execution,
				this.substitutions.substitute(execution.getProcessBusinessKey(), "evaluators",
						entered.choices("evaluators"), "without".equals(entered.text("decision")), this.person.id()));
	}

}
