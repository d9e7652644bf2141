package org.creativecities.designation.assessment.process;

import java.util.Map;

import org.creativecities.designation.assessment.EvaluationReleased;
import org.creativecities.designation.assessment.Evaluations;
import org.creativecities.designation.assessment.EvaluationsComplete;
import org.creativecities.designation.assessment.EvaluatorChoices;
import org.creativecities.designation.assessment.EvaluatorMissing;
import org.creativecities.designation.assessment.EvaluatorProposed;
import org.creativecities.designation.assessment.EvaluatorRecused;
import org.creativecities.designation.assessment.ExpertEntered;
import org.creativecities.workflow.Processes;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets assessments and evaluations hear of one another, in the transaction of the news.
 */
@Component
class EvaluationEvents {

	private final Processes processes;

	private final Evaluations evaluations;

	private final EvaluatorChoices choices;

	EvaluationEvents(Processes processes, Evaluations evaluations, EvaluatorChoices choices) {
		this.processes = processes;
		this.evaluations = evaluations;
		this.choices = choices;
	}

	@EventListener
	void on(EvaluatorProposed proposed) {
		var evaluation = this.evaluations.get(proposed.evaluationId());
		this.processes.start(DesignationEvaluation.ID, evaluation.id(),
				Map.of(DesignationEvaluation.CASE_ID.name(), evaluation.id(),
						DesignationEvaluation.EVALUATOR_GROUP.name(), evaluation.group(),
						DesignationEvaluation.ANSWER_BY.name(), evaluation.answerBy().toString()));
	}

	@EventListener
	void on(EvaluationReleased released) {
		this.processes.tellIfWaiting(DesignationEvaluation.ID, DesignationEvaluation.EVALUATION_RELEASED,
				released.evaluationId(), Map.of());
	}

	@EventListener
	void on(EvaluatorRecused recused) {
		this.processes.tell(DesignationEvaluation.ID, DesignationEvaluation.EVALUATOR_RECUSED, recused.evaluationId(),
				Map.of());
	}

	/** An assessment that does not wait just now counts the seats itself, later. */
	@EventListener
	void on(EvaluatorMissing missing) {
		this.processes.tellIfWaiting(DesignationAssessment.ID, DesignationAssessment.EVALUATOR_MISSING,
				missing.applicationId(), Map.of());
	}

	/** As above. */
	@EventListener
	void on(EvaluationsComplete complete) {
		this.processes.tellIfWaiting(DesignationAssessment.ID, DesignationAssessment.EVALUATIONS_COMPLETE,
				complete.applicationId(), Map.of());
	}

	/** Officers who have to name somebody find the expert in their list. */
	@EventListener
	void on(ExpertEntered entered) {
		this.choices.waiting()
			.forEach(application -> this.processes.show(DesignationAssessment.ID, application, "name-evaluators",
					Map.of("possible", this.choices.of(application).get("possible"))));
	}

}
