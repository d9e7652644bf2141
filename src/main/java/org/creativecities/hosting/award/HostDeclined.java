package org.creativecities.hosting.award;

/**
 * The city to which hosting is awarded does not host. Heard in the transaction that says
 * so.
 *
 * @param selection such as {@code HOST-2024}
 */
public record HostDeclined(String selection) {
}
