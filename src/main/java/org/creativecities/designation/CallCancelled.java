package org.creativecities.designation;

/** The call was cancelled; every application of it ends. */
public record CallCancelled(String callId) {
}
