package org.creativecities.monitoring.report;

/** The mayor has confirmed that the city leaves. */
public record MayorConfirmed(String reportId) {
}
