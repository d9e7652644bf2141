package org.creativecities.monitoring.report;

/** A city asks to be left out of this round. */
public record ExemptionAsked(String reportId) {
}
