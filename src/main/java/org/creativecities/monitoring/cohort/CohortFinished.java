package org.creativecities.monitoring.cohort;

/** The last report of a cohort has come to an end. */
public record CohortFinished(int year) {
}
