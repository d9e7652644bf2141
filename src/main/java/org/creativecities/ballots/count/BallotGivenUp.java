package org.creativecities.ballots.count;

/**
 * The head gives a ballot up before its result is published. Heard in the same
 * transaction.
 *
 * @param ballot such as {@code HOST-2024}
 * @param told whether somebody else writes the reason to those who may vote
 */
public record BallotGivenUp(String ballot, boolean told) {
}
