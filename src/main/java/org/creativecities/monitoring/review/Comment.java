package org.creativecities.monitoring.review;

/**
 * What a reader remarks on one question.
 *
 * @param question its id
 */
public record Comment(String reviewId, String question, String text) {
}
