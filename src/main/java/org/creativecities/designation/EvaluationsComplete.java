package org.creativecities.designation;

/** Every evaluation asked for has been handed in. */
public record EvaluationsComplete(String applicationId) {
}
