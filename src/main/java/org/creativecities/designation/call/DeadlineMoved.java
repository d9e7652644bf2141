package org.creativecities.designation.call;

/** The deadline of an open call was moved. */
public record DeadlineMoved(String callId) {
}
