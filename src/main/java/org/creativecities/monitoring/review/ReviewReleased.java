package org.creativecities.monitoring.review;

/** Nothing more is asked of a reader. */
public record ReviewReleased(String reviewId) {
}
