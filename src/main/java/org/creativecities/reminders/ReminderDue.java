package org.creativecities.reminders;

import java.time.Instant;
import java.util.Set;

import org.creativecities.network.Contact.Role;

/**
 * A reminder is due now. The capability that owns the case hears it and writes its letter
 * in the same transaction; a case that needs none says nothing.
 *
 * @param ladder such as {@code call-deadline}
 * @param businessKey the case, such as {@code CALL-2019}
 * @param rung days from the deadline, such as -7; 0 is the deadline itself
 * @param deadline exclusive
 * @param whom the people of the party who are written to; empty if the case itself knows
 */
public record ReminderDue(String ladder, String businessKey, int rung, Instant deadline, Set<Role> whom) {
}
