package org.creativecities.designation.call;

/** The call was cancelled; every application of it ends. */
public record CallCancelled(String callId) {
}
