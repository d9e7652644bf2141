package org.creativecities.designation.assessment;

/** Every evaluation asked for has been handed in. */
public record EvaluationsComplete(String applicationId) {
}
