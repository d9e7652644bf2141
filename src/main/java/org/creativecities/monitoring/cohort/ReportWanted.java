package org.creativecities.monitoring.cohort;

import java.time.Instant;

/**
 * A city of a confirmed cohort is to report.
 *
 * @param year of the cohort
 * @param deadline exclusive
 */
public record ReportWanted(int year, String cityId, Instant deadline) {
}
