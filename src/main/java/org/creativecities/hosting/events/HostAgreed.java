package org.creativecities.hosting.events;

import java.time.LocalDate;
import java.util.List;

/**
 * It is agreed who hosts the Annual Conference. Told in the transaction that keeps it.
 *
 * @param selection such as {@code HOST-2024}
 * @param year for which the host was chosen
 * @param cities lead and partner cities; empty at Headquarters
 * @param from first day
 * @param until last day
 */
public record HostAgreed(String selection, int year, List<String> cities, LocalDate from, LocalDate until) {
}
