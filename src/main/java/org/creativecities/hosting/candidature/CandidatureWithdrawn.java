package org.creativecities.hosting.candidature;

/**
 * A candidature stands no more. Heard in the transaction that withdraws it; whoever holds
 * a vote on it may refuse.
 *
 * @param selection such as {@code HOST-2024}
 * @param candidature such as {@code HOST-2024-it-biella}
 */
public record CandidatureWithdrawn(String selection, String candidature) {
}
