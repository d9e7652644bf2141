package org.creativecities.designation.decision;

/** A published decision was wrong and has been taken back. */
public record PublicationWithdrawn(String applicationId) {
}
