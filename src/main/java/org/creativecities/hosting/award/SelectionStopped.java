package org.creativecities.hosting.award;

/**
 * The head has stopped the choice of a host. Heard in the same transaction.
 *
 * @param selection such as {@code HOST-2024}
 */
public record SelectionStopped(String selection) {
}
