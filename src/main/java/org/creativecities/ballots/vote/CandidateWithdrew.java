package org.creativecities.ballots.vote;

/**
 * Somebody who is voted on just now is no candidate any more: the round that is open is
 * stopped. Heard in the transaction of the withdrawal.
 *
 * @param ballot such as {@code HOST-2024}
 */
public record CandidateWithdrew(String ballot) {
}
