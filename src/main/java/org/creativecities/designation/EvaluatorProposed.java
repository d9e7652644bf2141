package org.creativecities.designation;

/** Somebody is asked to evaluate a file. */
public record EvaluatorProposed(String evaluationId) {
}
