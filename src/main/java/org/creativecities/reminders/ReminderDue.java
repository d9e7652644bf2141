package org.creativecities.reminders;

import java.time.Instant;

/**
 * A reminder is due now. The capability that owns the case hears it and writes its letter
 * in the same transaction; a case that needs none says nothing.
 *
 * @param ladder such as {@code call-deadline}
 * @param businessKey the case, such as {@code CALL-2019}
 * @param rung days from the deadline, such as -7
 * @param deadline exclusive
 */
public record ReminderDue(String ladder, String businessKey, int rung, Instant deadline) {
}
