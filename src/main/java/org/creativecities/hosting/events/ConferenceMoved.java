package org.creativecities.hosting.events;

import java.time.LocalDate;

/**
 * An agreed conference is held on other days.
 *
 * @param selection such as {@code HOST-2020}
 * @param from the new first day
 * @param until the new last day
 */
public record ConferenceMoved(String selection, LocalDate from, LocalDate until) {
}
