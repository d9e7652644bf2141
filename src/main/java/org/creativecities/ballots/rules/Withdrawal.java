package org.creativecities.ballots.rules;

/**
 * A candidate who withdrew: on no paper from then on, and left out of every result.
 *
 * @param key of the option
 * @param round number of the last round that had opened by then; 0 before the first
 */
public record Withdrawal(String key, int round) {
}
