package org.creativecities.designation.assessment;

/** A seat among the evaluators of an application is empty, and nobody is left to ask. */
public record EvaluatorMissing(String applicationId) {
}
