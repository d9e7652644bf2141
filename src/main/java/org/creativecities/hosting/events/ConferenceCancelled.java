package org.creativecities.hosting.events;

/**
 * An agreed conference is not held.
 *
 * @param selection such as {@code HOST-2020}
 */
public record ConferenceCancelled(String selection) {
}
