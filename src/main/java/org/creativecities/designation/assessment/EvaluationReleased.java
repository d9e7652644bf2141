package org.creativecities.designation.assessment;

/** An evaluation is no longer needed; its evaluator is thanked. */
public record EvaluationReleased(String evaluationId) {
}
