package org.creativecities.monitoring.report;

/** The letter to the mayor was lost; another one is wanted. */
public record MayorLinkWanted(String reportId) {
}
