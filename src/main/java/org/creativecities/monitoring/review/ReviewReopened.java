package org.creativecities.monitoring.review;

/** A reader is asked to read the revised report; there is nothing to accept. */
public record ReviewReopened(String reviewId) {
}
