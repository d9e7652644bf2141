package org.creativecities.designation.assessment.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.designation.assessment.Evaluations;
import org.creativecities.designation.assessment.ScoreSheet.Advice;
import org.creativecities.designation.assessment.ScoreSheet;
import org.creativecities.workflow.CurrentPerson;
import org.creativecities.workflow.FormValues;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Stores scores and comment, and takes them out of the engine. */
@Component
class RecordEvaluation implements JavaDelegate {

	private final Evaluations evaluations;

	private final Forms forms;

	private final CurrentPerson person;

	RecordEvaluation(Evaluations evaluations, Forms forms, CurrentPerson person) {
		this.evaluations = evaluations;
		this.forms = forms;
		this.person = person;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var entered = this.forms.take(execution, "evaluate-application");
		this.evaluations.record(execution.getProcessBusinessKey(), sheet(entered), this.person.id());
	}

	private static ScoreSheet sheet(FormValues entered) {
		return new ScoreSheet(score(entered, "relevance"), score(entered, "assets"), score(entered, "localWork"),
				score(entered, "cooperation"), score(entered, "feasibility"), Advice.of(entered.text("advice")),
				entered.text("comment"));
	}

	private static int score(FormValues entered, String criterion) {
		return entered.number(criterion).orElseThrow().intValueExact();
	}

}
