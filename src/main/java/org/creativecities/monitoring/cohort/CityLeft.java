package org.creativecities.monitoring.cohort;

/**
 * A city has left the Network: a report that was not yet asked of it never is, and what
 * it had to read for others is free again.
 */
public record CityLeft(String cityId) {
}
