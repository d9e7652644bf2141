package org.creativecities.designation;

/** The city withdrew its application. */
public record ApplicationWithdrawn(String applicationId) {
}
