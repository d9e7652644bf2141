package org.creativecities.designation.assessment;

/**
 * An evaluator who had accepted found a conflict of interest; somebody else is to be
 * asked.
 */
public record EvaluatorRecused(String evaluationId) {
}
