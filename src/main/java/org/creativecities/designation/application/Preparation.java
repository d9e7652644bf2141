package org.creativecities.designation.application;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;

import org.creativecities.designation.application.Application.State;
import org.creativecities.designation.call.Calls;
import org.creativecities.settings.Settings;
import org.creativecities.workflow.InputRefused;

import org.springframework.stereotype.Component;

/**
 * The time in which an application may change: until the call's deadline, exclusive,
 * whether its timer has run yet or not.
 */
@Component
public class Preparation {

	private static final Set<State> CHANGING = Set.of(State.OPENED, State.PREPARING);

	private final Calls calls;

	private final Settings settings;

	private final Clock clock;

	Preparation(Calls calls, Settings settings, Clock clock) {
		this.calls = calls;
		this.settings = settings;
		this.clock = clock;
	}

	/** Whether the city may still change this application. */
	public boolean isOpen(Application application) {
		return CHANGING.contains(application.state())
				&& this.calls.get(application.callId()).isOpen(this.clock.instant());
	}

	/**
	 * Holds on to the call until the transaction ends, so that it cannot close in
	 * between: what was taken in time is committed when the files are counted.
	 * @param field of the form where the refusal is shown
	 * @throws InputRefused naming the deadline, if it has passed
	 */
	void require(Application application, String field) {
		var open = this.calls.share(application.callId()).isOpen(this.clock.instant());
		if (!CHANGING.contains(application.state()) || !open) {
			throw new InputRefused(field, "application.call-closed", deadline(application).minusSeconds(1));
		}
	}

	/** The deadline, exclusive. */
	public Instant deadline(Application application) {
		return this.calls.get(application.callId()).deadline();
	}

	/** When a silent National Commission is reminded. */
	public Instant chaseEndorsementOn(Application application) {
		return deadline(application).atZone(this.clock.getZone())
			.minus(this.settings.days("designation.endorsement.chase"))
			.toInstant();
	}

}
