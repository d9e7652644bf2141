package org.creativecities.monitoring.report;

/**
 * A city has handed in its complete report for the first time.
 *
 * @param number of the submission
 */
public record ReportSubmitted(String reportId, int number) {
}
