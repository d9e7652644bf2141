package org.creativecities.monitoring.report;

/** A city has left the Network; what it had to read for others is free again. */
public record CityLeft(String cityId) {
}
