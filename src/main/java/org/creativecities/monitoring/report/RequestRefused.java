package org.creativecities.monitoring.report;

/** What a city asked for, more time or to be left out, was refused. */
public record RequestRefused(String reportId) {
}
