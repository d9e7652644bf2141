package org.creativecities.ballots.vote;

/**
 * Somebody is no candidate any more. Heard in the transaction of the withdrawal.
 *
 * @param ballot such as {@code HOST-2024}
 * @param stops whether they are voted on just now, so that the open round is stopped
 * @param endsUnopened whether nothing has opened yet and too few are left to choose among
 */
public record CandidateWithdrew(String ballot, boolean stops, boolean endsUnopened) {
}
