package org.creativecities.monitoring.assignment;

/** From now on it is known who reads whose report. */
public record AssignmentPublished(int year) {
}
