package org.creativecities.hosting.candidature;

/**
 * A city stands. Heard in the transaction that opens the candidature.
 *
 * @param candidature such as {@code HOST-2024-it-biella}
 */
public record CandidatureOpened(String candidature) {
}
