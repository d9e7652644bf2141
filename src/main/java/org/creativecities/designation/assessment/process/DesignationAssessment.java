package org.creativecities.designation.assessment.process;

import java.time.Instant;
import java.util.List;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.creativecities.designation.assessment.Assessment;
import org.creativecities.workflow.ProcessVariable;

/** What Java knows of {@code processes/designation-assessment.bpmn}. */
public final class DesignationAssessment {

	static final String ID = "designation-assessment";

	static final String EVALUATIONS_COMPLETE = "designation.EvaluationsComplete";

	static final String EVALUATOR_MISSING = "designation.EvaluatorMissing";

	/** {@code evaluators}, {@code evaluations} or {@code nothing}. */
	static final ProcessVariable<String> MISSING = ProcessVariable.text("missing");

	/** End of the evaluation time. */
	static final ProcessVariable<String> EVALUATION_BY = ProcessVariable.text("evaluationBy");

	static final ProcessVariable<String> NAMING_BY = ProcessVariable.text("namingBy");

	static final ProcessVariable<Boolean> SUBSTITUTE_NEEDED = ProcessVariable.yesOrNo("substituteNeeded");

	static final ProcessVariable<Boolean> WIDE = ProcessVariable.yesOrNo("wide");

	/** Facts of the table {@code recommendation}; gone when it has answered. */
	static final ProcessVariable<Double> MEAN = ProcessVariable.number("mean");

	static final ProcessVariable<Long> AGAINST = ProcessVariable.count("against");

	static final ProcessVariable<Long> EVALUATIONS = ProcessVariable.count("evaluations");

	static final ProcessVariable<Long> MINIMUM = ProcessVariable.count("minimum");

	static final ProcessVariable<Double> RECOMMENDED_FROM = ProcessVariable.number("recommendedFrom");

	static final ProcessVariable<Double> DISCUSS_FROM = ProcessVariable.number("discussFrom");

	static final ProcessVariable<String> RECOMMENDATION = ProcessVariable.text("recommendation");

	/** Whoever may open a task of the instance reads its variables: these never. */
	private static final List<ProcessVariable<?>> SCORES = List.of(MEAN, AGAINST, EVALUATIONS, MINIMUM,
			RECOMMENDED_FROM, DISCUSS_FROM, RECOMMENDATION);

	private DesignationAssessment() {
	}

	/** Writes what the assessment waits for, and until when. */
	static void follow(VariableScope scope, Assessment assessment) {
		MISSING.set(scope, assessment.missing().code());
		EVALUATION_BY.set(scope, text(assessment.endsAt()));
	}

	/** Takes what the scores came to out of the engine. */
	static void forgetScores(VariableScope scope) {
		SCORES.forEach(fact -> scope.removeVariable(fact.name()));
	}

	static String text(Instant instant) {
		return instant.toString();
	}

}
