package org.creativecities.designation;

/** A published decision was wrong and has been taken back. */
public record PublicationWithdrawn(String applicationId) {
}
