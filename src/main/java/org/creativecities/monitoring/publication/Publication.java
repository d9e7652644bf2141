package org.creativecities.monitoring.publication;

import java.time.Instant;
import java.util.Optional;

import org.creativecities.monitoring.report.Report.Result;

/**
 * A report as it was made public.
 *
 * @param number counts how often the report was published
 * @param consent whether the city agrees that others read it
 * @param withheld what the city keeps to itself, in words
 * @param nextDue the year of the city's next report
 */
public record Publication(String reportId, int number, Result result, boolean consent, Optional<String> withheld,
		String by, Instant at, int nextDue) {
}
