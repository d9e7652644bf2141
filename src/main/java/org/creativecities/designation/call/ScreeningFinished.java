package org.creativecities.designation.call;

/** No application of a closed call waits for screening any more. */
public record ScreeningFinished(String callId) {
}
