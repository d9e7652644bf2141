package org.creativecities.designation.assessment.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.designation.assessment.RecommendationLimits;
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

	private final RecommendationLimits limits;

	ScoreApplication(Scores scores, RecommendationLimits limits) {
		this.scores = scores;
		this.limits = limits;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var result = this.scores.score(execution.getProcessBusinessKey());
		WIDE.set(execution, result.wide());
		MEAN.set(execution, result.mean().doubleValue());
		AGAINST.set(execution, (long) result.against());
		EVALUATIONS.set(execution, (long) result.evaluations());
		MINIMUM.set(execution, this.limits.minimum());
		RECOMMENDED_FROM.set(execution, this.limits.recommendedFrom());
		DISCUSS_FROM.set(execution, this.limits.discussFrom());
	}

}
