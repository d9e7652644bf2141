package org.creativecities.designation.call;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.creativecities.designation.call.Call.State;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All calls for applications, and what happens to one after the head has approved it. */
@Service
@Transactional
public class Calls {

	private final CallRows rows;

	private final CallTables tables;

	private final CallProgress progress;

	private final CallLetters letters;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Calls(CallRows rows, CallTables tables, CallProgress progress, CallLetters letters,
			ApplicationEventPublisher events, Clock clock) {
		this.rows = rows;
		this.tables = tables;
		this.progress = progress;
		this.letters = letters;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * @throws IllegalArgumentException if there is no such call
	 */
	public Call get(String id) {
		return this.rows.get(id);
	}

	/** As {@link #get}, and nobody else changes it before this transaction ends. */
	public Call lock(String id) {
		return this.rows.lock(id);
	}

	/**
	 * As {@link #get}, and the call neither closes nor moves before this transaction
	 * ends. Whoever locks an application, too, locks that one first.
	 */
	public Call share(String id) {
		return this.rows.share(id);
	}

	/** All calls, the newest first. */
	public List<Call> all() {
		return this.rows.all();
	}

	/** The call to which cities may apply at this moment. */
	public Optional<Call> current() {
		return all().stream().filter(call -> call.isOpen(this.clock.instant())).findFirst();
	}

	/**
	 * Opens an approved call to cities, fixes its decision tables, and tells National
	 * Commissions and members (E1).
	 */
	public Call publish(String id) {
		var call = this.rows.lock(id);
		this.rows.become(id, State.OPEN);
		this.tables.fix(id);
		this.letters.published(call);
		return call.with(State.OPEN);
	}

	/**
	 * Closes a call at its deadline.
	 * @return whether anything was submitted
	 * @throws IllegalStateException if the deadline is still to come: it was moved while
	 * its timer fired, and the new timer closes the call
	 */
	public boolean close(String id) {
		var call = this.rows.lock(id);
		if (this.clock.instant().isBefore(call.closesAt())) {
			throw new IllegalStateException("The closing of %s is %s, which is still to come. Nothing was closed."
				.formatted(id, call.closesAt()));
		}
		this.rows.become(id, State.CLOSED);
		return this.progress.toScreen(id) > 0;
	}

	/** Tells those who heard of the opening that the call was cancelled (E10). */
	public void tellOfCancellation(String id) {
		if (this.rows.hadOpened(id)) {
			this.letters.cancelled(this.rows.get(id));
		}
	}

	/** Tells everybody concerned of the deadline as it is now. */
	public Call tellOfNewDeadline(String id) {
		var call = this.rows.get(id);
		this.rows.lastDeadlineChange(id).ifPresent(change -> this.letters.moved(call, change));
		return call;
	}

	/**
	 * To be called after an application of a closed call has left the screening, however
	 * it ended; the last one lets the call move on.
	 */
	public void screened(String id) {
		if (this.rows.lock(id).state() == State.CLOSED && this.progress.toScreen(id) == 0) {
			this.events.publishEvent(new ScreeningFinished(id));
		}
	}

	/**
	 * To be called after an application of a closed call was assessed, or ended before;
	 * the last one lets the call move on.
	 */
	public void assessed(String id) {
		if (this.rows.lock(id).state() == State.CLOSED && this.progress.toAssess(id) == 0) {
			this.events.publishEvent(new AssessmentsFinished(id));
		}
	}

}
