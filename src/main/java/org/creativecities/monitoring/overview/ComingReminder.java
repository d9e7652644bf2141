package org.creativecities.monitoring.overview;

import java.util.List;

import org.creativecities.network.Contact;
import org.creativecities.reminders.Reminder;

/**
 * A reminder that a city will get unless it hands in before.
 *
 * @param readers as the register knows them today; whoever is not named there is missing
 */
public record ComingReminder(Reminder reminder, List<Contact> readers) {
}
