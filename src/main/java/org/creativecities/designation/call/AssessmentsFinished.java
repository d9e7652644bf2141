package org.creativecities.designation.call;

/** No application of a closed call waits for an evaluation any more. */
public record AssessmentsFinished(String callId) {
}
