package org.creativecities.monitoring.report;

/** A request for more time that waited for the head was settled by somebody else. */
public record ExtensionSettled(String reportId) {
}
