package org.creativecities.monitoring.review;

/** A seat of a report is empty, and nobody is left to ask. */
public record ReviewerMissing(String reportId) {
}
