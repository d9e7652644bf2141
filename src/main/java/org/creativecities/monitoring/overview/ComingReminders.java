package org.creativecities.monitoring.overview;

import java.time.Instant;
import java.util.List;

import org.creativecities.monitoring.report.Report;
import org.creativecities.network.Register;
import org.creativecities.reminders.Ladders;

import org.springframework.stereotype.Component;

/**
 * These letters, on these dates, to these people: what a city will get about its report,
 * by the plan that its reminders follow.
 */
@Component
public class ComingReminders {

	private final Ladders ladders;

	private final Register register;

	ComingReminders(Ladders ladders, Register register) {
		this.ladders = ladders;
		this.register = register;
	}

	/**
	 * The next one first; none for a report that does not wait for its city.
	 * @param deadline of what the city has to hand in now; exclusive
	 */
	public List<ComingReminder> of(Report report, Instant deadline) {
		var ladder = switch (report.state()) {
			case DRAFTING -> "mmr-report";
			case REVISING -> "mmr-revision";
			default -> "";
		};
		if (ladder.isEmpty()) {
			return List.of();
		}
		return this.ladders.ahead(ladder, deadline)
			.stream()
			.map(reminder -> new ComingReminder(reminder, this.register.speakers(report.cityId(), reminder.whom())))
			.toList();
	}

}
