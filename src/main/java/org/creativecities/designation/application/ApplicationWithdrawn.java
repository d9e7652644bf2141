package org.creativecities.designation.application;

/** The city withdrew its application. */
public record ApplicationWithdrawn(String applicationId) {
}
