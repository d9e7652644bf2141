package org.creativecities.network.events;

import java.time.LocalDate;

/**
 * A mandate ends earlier than planned. Told in the transaction that ends it.
 *
 * @param from its first day
 * @param planned when it was to end; exclusive
 * @param until exclusive; the first day, if it never begins
 * @param by who ended it
 */
public record MandateEnded(long mandate, String cityId, LocalDate from, LocalDate planned, LocalDate until, String by) {
}
