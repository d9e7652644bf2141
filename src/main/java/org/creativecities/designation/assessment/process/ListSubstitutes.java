package org.creativecities.designation.assessment.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.designation.assessment.EvaluationTime;
import org.creativecities.designation.assessment.EvaluatorChoices;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

import static org.creativecities.designation.assessment.process.DesignationAssessment.SUBSTITUTE_BY;

/** Shows the secretariat who could take an empty seat. */
@Component
class ListSubstitutes implements JavaDelegate {

	private final EvaluatorChoices choices;

	private final EvaluationTime dates;

	private final Forms forms;

	ListSubstitutes(EvaluatorChoices choices, EvaluationTime dates, Forms forms) {
		this.choices = choices;
		this.dates = dates;
		this.forms = forms;
	}

	@Override
	public void execute(DelegateExecution execution) {
		SUBSTITUTE_BY.set(execution, this.dates.namingBy().toString());
		this.forms.show(execution, "assign-substitute", this.choices.of(execution.getProcessBusinessKey()));
	}

}
