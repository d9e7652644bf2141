package org.creativecities.monitoring.report;

/**
 * What is weighed when a city asks for more time.
 *
 * @param earlier how often it got more time for this report already
 * @param forceMajeureBefore whether it did so for reasons beyond its control
 * @param daysLate days begun since the deadline; 0 before it
 */
public record ExtensionFacts(Report report, Extension request, int earlier, boolean forceMajeureBefore, long daysLate) {
}
