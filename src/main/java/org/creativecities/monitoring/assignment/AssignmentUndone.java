package org.creativecities.monitoring.assignment;

/** Who reads whose report is open again; what was handed in stays. */
public record AssignmentUndone(int year) {
}
