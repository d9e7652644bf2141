package org.creativecities.monitoring.review;

/**
 * Who reads a report has changed while a seat of it is empty: an officer who is asked for
 * a name sees it.
 */
public record SeatsChanged(String reportId) {
}
