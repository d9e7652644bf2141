package org.creativecities.monitoring.review;

/**
 * A reader found a conflict of interest while reading, or left the Network; somebody else
 * is to be asked.
 */
public record ReaderGone(String reviewId) {
}
