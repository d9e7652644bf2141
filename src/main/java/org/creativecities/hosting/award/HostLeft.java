package org.creativecities.hosting.award;

/**
 * A city that is to host has left the Network. Heard in the transaction in which it
 * leaves.
 *
 * @param year of the conference
 * @param city its name
 */
public record HostLeft(int year, String city) {
}
