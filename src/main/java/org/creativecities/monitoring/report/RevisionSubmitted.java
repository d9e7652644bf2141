package org.creativecities.monitoring.report;

/**
 * A city has handed in its report again, as its peers asked.
 *
 * @param round of the revision, 1 or 2
 */
public record RevisionSubmitted(String reportId, int round) {
}
