package org.creativecities.monitoring.report;

/**
 * Nobody needs to read this report any more: it is published, the city is exempted or has
 * left.
 */
public record ReportOver(String reportId) {
}
