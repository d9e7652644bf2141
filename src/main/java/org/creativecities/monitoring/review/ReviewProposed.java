package org.creativecities.monitoring.review;

/** A city is asked to read a report. */
public record ReviewProposed(String reviewId) {
}
