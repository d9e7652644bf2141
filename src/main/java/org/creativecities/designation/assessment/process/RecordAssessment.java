package org.creativecities.designation.assessment.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.designation.assessment.Scores;

import org.springframework.stereotype.Component;

import static org.creativecities.designation.assessment.process.DesignationAssessment.RECOMMENDATION;

/** Writes the recommendation to the application, and tells the call. */
@Component
class RecordAssessment implements JavaDelegate {

	private final Scores scores;

	RecordAssessment(Scores scores) {
		this.scores = scores;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.scores.assess(execution.getProcessBusinessKey(), RECOMMENDATION.from(execution));
		DesignationAssessment.forgetScores(execution);
	}

}
