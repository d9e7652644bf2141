package org.creativecities.monitoring.report;

/** The city, or its mayor, says that it stays. */
public record LeavingTakenBack(String reportId) {
}
