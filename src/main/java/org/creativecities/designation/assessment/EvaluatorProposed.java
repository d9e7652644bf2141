package org.creativecities.designation.assessment;

/** Somebody is asked to evaluate a file. */
public record EvaluatorProposed(String evaluationId) {
}
