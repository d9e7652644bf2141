package org.creativecities.monitoring.publication;

import java.time.Instant;
import java.util.Set;

import org.creativecities.monitoring.report.Report.Result;

/**
 * A report as it was made public.
 *
 * @param number counts how often the report was published
 * @param consent whether the city agrees that others read it, as it says by now
 * @param withheld sections that the city by now, or an officer, does not make public
 * @param nextDue the year of the city's next report
 */
public record Publication(String reportId, int number, Result result, boolean consent, Set<Integer> withheld, String by,
		Instant at, int nextDue) {
}
