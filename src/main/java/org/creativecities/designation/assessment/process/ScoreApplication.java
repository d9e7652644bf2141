package org.creativecities.designation.assessment.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.designation.assessment.Scores;

import org.springframework.stereotype.Component;

import static org.creativecities.designation.assessment.process.DesignationAssessment.AGAINST;
import static org.creativecities.designation.assessment.process.DesignationAssessment.DISCUSS_FROM;
import static org.creativecities.designation.assessment.process.DesignationAssessment.EVALUATIONS;
import static org.creativecities.designation.assessment.process.DesignationAssessment.MEAN;
import static org.creativecities.designation.assessment.process.DesignationAssessment.MINIMUM;
import static org.creativecities.designation.assessment.process.DesignationAssessment.RECOMMENDED_FROM;
import static org.creativecities.designation.assessment.process.DesignationAssessment.WIDE;

/** Combines the evaluations and lays the facts out for the table that recommends. */
@Component
class ScoreApplication implements JavaDelegate {

	private final Scores scores;

	ScoreApplication(Scores scores) {
		this.scores = scores;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var result = this.scores.score(execution.getProcessBusinessKey());
		WIDE.set(execution, result.wide());
		MEAN.set(execution, result.mean().doubleValue());
		AGAINST.set(execution, (long) result.against());
		EVALUATIONS.set(execution, (long) result.evaluations());
		MINIMUM.set(execution, (long) result.scoring().minimum());
		RECOMMENDED_FROM.set(execution, result.scoring().recommendedFrom().doubleValue());
		DISCUSS_FROM.set(execution, result.scoring().discussFrom().doubleValue());
	}

}
