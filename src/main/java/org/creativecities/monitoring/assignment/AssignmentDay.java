package org.creativecities.monitoring.assignment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

import org.creativecities.settings.Settings;
import org.creativecities.settings.WorkingTime;

import org.springframework.stereotype.Service;

/** When readers are proposed, and until when an officer looks at the proposal. */
@Service
public class AssignmentDay {

	private final Settings settings;

	private final WorkingTime time;

	private final Clock clock;

	AssignmentDay(Settings settings, WorkingTime time, Clock clock) {
		this.settings = settings;
		this.time = time;
		this.clock = clock;
	}

	/**
	 * Some days before reports are due, so that the first ones find their readers; for a
	 * list that is confirmed later than that, the day after, when its reports are open.
	 * @param deadline of the cohort; exclusive
	 */
	public Instant on(Instant deadline) {
		var zone = this.clock.getZone();
		var usual = deadline.atZone(zone).minus(this.settings.days("monitoring.assignment.before-deadline"));
		var tomorrow = LocalDate.now(this.clock).plusDays(1).atStartOfDay(zone);
		return (usual.isBefore(tomorrow) ? tomorrow : usual).toInstant();
	}

	/** The last second in which an officer looks at a proposal of today. */
	public Instant approveBy() {
		return this.time.lastMomentIn("monitoring.assignment.approve-within");
	}

}
