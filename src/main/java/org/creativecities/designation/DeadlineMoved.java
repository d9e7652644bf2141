package org.creativecities.designation;

/** The deadline of an open call was moved. */
public record DeadlineMoved(String callId) {
}
