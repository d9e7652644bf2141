package org.creativecities.monitoring.review;

/** Whoever was to read a report has handed in. */
public record ReviewsComplete(String reportId) {
}
