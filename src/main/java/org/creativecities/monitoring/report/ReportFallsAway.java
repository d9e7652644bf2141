package org.creativecities.monitoring.report;

/**
 * The city of this report has left the Network over another one of its reports; nobody
 * waits for this one any more.
 */
public record ReportFallsAway(String reportId) {
}
