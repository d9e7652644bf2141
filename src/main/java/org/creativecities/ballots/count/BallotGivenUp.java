package org.creativecities.ballots.count;

/**
 * The head gives a ballot up before its result is published. Heard in the same
 * transaction.
 *
 * @param ballot such as {@code HOST-2024}
 */
public record BallotGivenUp(String ballot) {
}
