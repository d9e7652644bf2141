package org.creativecities.hosting.candidature;

/**
 * It is settled who hosts, or that nobody does: no candidature stands any more.
 *
 * @param selection such as {@code HOST-2024}
 */
public record SelectionOver(String selection) {
}
