package org.creativecities.designation.assessment.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.designation.assessment.EvaluationFile;
import org.creativecities.designation.assessment.EvaluationTime;
import org.creativecities.designation.assessment.Evaluations;
import org.creativecities.workflow.CurrentPerson;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

import static org.creativecities.designation.assessment.process.DesignationEvaluation.ACCEPTED;
import static org.creativecities.designation.assessment.process.DesignationEvaluation.ALERT_ON;
import static org.creativecities.designation.assessment.process.DesignationEvaluation.DUE_BY;
import static org.creativecities.designation.assessment.process.DesignationEvaluation.REPLACE_ON;

/** Stores whether the evaluator accepts; who accepts may read the file. */
@Component
class RecordAnswer implements JavaDelegate {

	private final Evaluations evaluations;

	private final EvaluationFile file;

	private final EvaluationTime dates;

	private final Forms forms;

	private final CurrentPerson person;

	RecordAnswer(Evaluations evaluations, EvaluationFile file, EvaluationTime dates, Forms forms,
			CurrentPerson person) {
		this.evaluations = evaluations;
		this.file = file;
		this.dates = dates;
		this.forms = forms;
		this.person = person;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var entered = this.forms.take(execution, "accept-evaluation");
		var id = execution.getProcessBusinessKey();
		var accepted = "accept".equals(entered.text("answer"));
		ACCEPTED.set(execution, accepted);
		if (accepted) {
			var due = this.evaluations.accept(id, this.person.id()).dueAt();
			DUE_BY.set(execution, due.toString());
			ALERT_ON.set(execution, this.dates.alertOn(due).toString());
			REPLACE_ON.set(execution, this.dates.replaceOn(due).toString());
			this.forms.show(execution, "evaluate-application", this.file.sheet(id));
		}
		else {
			this.evaluations.decline(id, "conflict".equals(entered.text("answer")), entered.text("reason"),
					this.person.id());
		}
	}

}
