package org.creativecities.monitoring.publication;

/** A report was published by mistake and is taken back. */
public record PublicationWithdrawn(String reportId) {
}
