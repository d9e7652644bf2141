package org.creativecities.monitoring.report;

/** A city asks for more time. */
public record ExtensionAsked(String reportId) {
}
