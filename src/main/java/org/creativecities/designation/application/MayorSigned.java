package org.creativecities.designation.application;

/** The mayor has signed the letter that presents the candidature. */
public record MayorSigned(String applicationId) {
}
