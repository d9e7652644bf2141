package org.creativecities.monitoring.cohort;

/** The report of a city of a cohort has come to an end, whichever. */
public record ReportEnded(int year, String cityId) {
}
