package org.creativecities.monitoring.overview;

import java.util.List;

import org.creativecities.network.Contact;
import org.creativecities.network.Contact.Role;
import org.creativecities.reminders.Reminder;

/**
 * A reminder that a city will get unless it hands in before.
 *
 * @param readers as the register knows them today; a role that nobody holds is missing
 */
public record ComingReminder(Reminder reminder, List<Contact> readers) {

	/** The roles that the reminder is for and that nobody holds. */
	public List<Role> unheld() {
		return this.reminder.whom()
			.stream()
			.filter(role -> this.readers.stream().noneMatch(reader -> reader.role() == role))
			.sorted()
			.toList();
	}

}
