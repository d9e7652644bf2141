package org.creativecities.designation;

/** An evaluation is no longer needed; its evaluator is thanked. */
public record EvaluationReleased(String evaluationId) {
}
