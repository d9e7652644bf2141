package org.creativecities.designation.call;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.creativecities.designation.call.Call.State;
import org.creativecities.settings.Settings;
import org.creativecities.workflow.InputRefused;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The two things that may change about a call that the head has approved. Who changed
 * what, when and why is kept.
 */
@Service
@Transactional
public class CallChanges {

	private final CallRows rows;

	private final Settings settings;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	CallChanges(CallRows rows, Settings settings, ApplicationEventPublisher events, Clock clock) {
		this.rows = rows;
		this.settings = settings;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Gives cities more time, or less. Letters and timers follow in jobs of their own, so
	 * that one busy application does not undo it.
	 * @param lastDay the new last day, in Paris; the deadline is the end of it
	 * @throws InputRefused if the call is not open, the new deadline is not in the future
	 * or leaves too little time before the announcement, or no reason is given
	 */
	public void moveDeadline(String id, LocalDate lastDay, String reason, String by) {
		var call = this.rows.lock(id);
		var deadline = lastDay.plusDays(1).atStartOfDay(this.clock.getZone()).toInstant();
		var least = this.settings.days("designation.call.until-announcement").getDays();
		if (!call.isOpen(this.clock.instant())) {
			throw new InputRefused("lastDay", "designation.call.not-open", id);
		}
		if (!deadline.isAfter(this.clock.instant())) {
			throw new InputRefused("lastDay", "designation.call.deadline-past", lastDay);
		}
		if (deadline.equals(call.deadline())) {
			throw new InputRefused("lastDay", "designation.call.deadline-same", lastDay);
		}
		if (ChronoUnit.DAYS.between(lastDay, day(call.announcementAt())) < least) {
			throw new InputRefused("lastDay", "designation.call.announcement-near", least,
					day(call.announcementAt()).minusDays(least));
		}
		requireReason(reason);
		this.rows.moveDeadline(id, deadline);
		this.rows.log(id, "deadline", call.deadline(), deadline, reason, by);
		this.events.publishEvent(new DeadlineMoved(id));
	}

	/**
	 * Cancels a call for reasons beyond anybody's control. Its applications end, each in
	 * a job of its own.
	 * @throws InputRefused if its decisions are public, it is cancelled already, or no
	 * reason is given
	 */
	public void cancel(String id, String reason, String by) {
		var call = this.rows.lock(id);
		if (call.state().isOver()) {
			throw new InputRefused("reason", "designation.call.over", id);
		}
		requireReason(reason);
		this.rows.cancelled(id, reason);
		this.rows.log(id, "state", call.state(), State.CANCELLED, reason, by);
		this.events.publishEvent(new CallCancelled(id));
	}

	private void requireReason(String reason) {
		if (reason == null || reason.isBlank()) {
			throw new InputRefused("reason", "designation.reason-missing");
		}
	}

	private LocalDate day(Instant instant) {
		return LocalDate.ofInstant(instant, this.clock.getZone());
	}

}
