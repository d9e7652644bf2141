package org.creativecities.network.events;

import java.time.LocalDate;

/**
 * A city is given a seat of the Coordination Committee. Told in the transaction that
 * enters it; who hears it may refuse.
 *
 * @param role {@code COORDINATOR} or {@code DEPUTY}
 * @param until exclusive
 * @param by a user id, or the election that gave it
 */
public record MandateKept(long mandate, String fieldId, String role, String cityId, LocalDate until, String by) {
}
