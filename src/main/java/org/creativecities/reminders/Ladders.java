package org.creativecities.reminders;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.creativecities.workflow.Processes;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Which reminders come before and after a deadline, telling that one is due, and planning
 * anew what waits.
 */
@Service
public class Ladders {

	/** The process that climbs, and the message it hears while it waits. */
	private static final String PROCESS = "reminder-ladder";

	private static final String MOVED = "reminders.LadderMoved";

	private final LadderTable table;

	private final ApplicationEventPublisher events;

	private final Processes processes;

	private final Clock clock;

	Ladders(LadderTable table, ApplicationEventPublisher events, Processes processes, Clock clock) {
		this.table = table;
		this.events = events;
		this.processes = processes;
		this.clock = clock;
	}

	/**
	 * The reminders that are still to come, the next one first; rungs already past are
	 * skipped. This is the plan itself, and what a preview shows.
	 * @param deadline exclusive
	 * @throws IllegalArgumentException if there is no such ladder
	 */
	public List<Reminder> ahead(String ladder, Instant deadline) {
		return Reminder.ahead(this.table.get(ladder).rungs(), deadline, this.clock.instant());
	}

	/**
	 * The days of all its rungs, the earliest first.
	 * @throws IllegalArgumentException if there is no such ladder
	 */
	public List<Integer> days(String ladder) {
		return this.table.get(ladder).rungs().stream().map(Rung::days).sorted().toList();
	}

	/** The first of those that are still to come. */
	public Optional<Reminder> next(String ladder, Instant deadline) {
		return ahead(ladder, deadline).stream().findFirst();
	}

	/**
	 * Whether the deadline may still be moved when no rung is left: then the ladder waits
	 * for that.
	 */
	public boolean waitsAtTheTop(String ladder) {
		return this.table.get(ladder).deadlineMoves();
	}

	/**
	 * Tells whoever owns the case that a rung is reached. A reminder that the product
	 * could not send in time, because it was stopped, is made up for, but one that was to
	 * remind before the deadline is not sent after it, nor one that the ladder has no
	 * more.
	 */
	public void remind(String ladder, String businessKey, int days, Instant deadline) {
		if (days >= 0 || this.clock.instant().isBefore(deadline)) {
			this.table.get(ladder)
				.rungs()
				.stream()
				.filter(rung -> rung.days() == days)
				.forEach(rung -> this.events
					.publishEvent(new ReminderDue(ladder, businessKey, days, deadline, rung.whom())));
		}
	}

	/**
	 * Plans the reminders of a case anew, because its deadline was moved; in the
	 * transaction that moves it.
	 * @param deadline the new one, exclusive
	 * @return whether a ladder of this name waits in the case
	 */
	public boolean replan(String businessKey, String ladder, Instant deadline) {
		return this.processes.tellIfWaiting(PROCESS, MOVED, businessKey, Map.of("ladder", ladder),
				Map.of("deadline", deadline.toString()));
	}

	/**
	 * Plans anew the reminders of every case that climbs this ladder, because its rungs
	 * were changed: not now, but each in a job of its own.
	 * @return how many cases climb it
	 */
	int replanAll(String ladder) {
		return this.processes.tellAllLater(PROCESS, MOVED, Map.of("ladder", ladder));
	}

}
