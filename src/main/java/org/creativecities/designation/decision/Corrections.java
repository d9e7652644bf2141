package org.creativecities.designation.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.creativecities.designation.application.Application.State;
import org.creativecities.designation.application.Application;
import org.creativecities.designation.application.Applications;
import org.creativecities.designation.call.Calls;
import org.creativecities.designation.decision.HardLimits.Seat;
import org.creativecities.network.Membership;
import org.creativecities.workflow.InputRefused;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts right what was published by mistake, as long as the time for that runs. What was
 * decided before stays readable.
 */
@Service
@Transactional
public class Corrections {

	private static final Set<State> REFUSED = EnumSet.of(State.NOT_DESIGNATED, State.DEFERRED, State.VOID);

	private final Publications publications;

	private final Calls calls;

	private final Applications applications;

	private final DecisionRows decisions;

	private final Membership membership;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Corrections(Publications publications, Calls calls, Applications applications, DecisionRows decisions,
			Membership membership, ApplicationEventPublisher events, Clock clock) {
		this.publications = publications;
		this.calls = calls;
		this.applications = applications;
		this.decisions = decisions;
		this.membership = membership;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Takes back a designation that was published by mistake.
	 * @throws InputRefused if the time for corrections is over, or the application is not
	 * one that was published as designated
	 */
	public void withdraw(String callId, String applicationId, String reason, String by) {
		var application = published(callId, applicationId, reason);
		if (application.state() != State.DESIGNATED) {
			throw new InputRefused("application", "designation.correction.not-designated", applicationId);
		}
		correct(application, State.VOID, "void", reason, null, by);
		this.membership.revoke(application.cityId(), LocalDate.now(this.clock));
		this.events.publishEvent(new PublicationWithdrawn(applicationId));
	}

	/**
	 * Designates a city that was refused by mistake, or whose designation was taken back
	 * by mistake.
	 * @param overrideReason needed where a hard limit of the call is set aside
	 * @throws InputRefused if the time for corrections is over, the application was not
	 * published as refused, deferred or taken back, or a hard limit is broken without a
	 * reason
	 */
	public void designate(String callId, String applicationId, String reason, String overrideReason, String by) {
		var application = published(callId, applicationId, reason);
		if (!REFUSED.contains(application.state())) {
			throw new InputRefused("application", "designation.correction.not-refused", applicationId);
		}
		if (overrideReason.isBlank() && breaksLimit(application)) {
			throw new InputRefused("overrideReason", "designation.correction.limit", applicationId);
		}
		correct(application, State.DESIGNATED, "designate", reason, overrideReason.isBlank() ? null : overrideReason,
				by);
		this.publications.admit(application);
		this.events.publishEvent(new PublicationWithdrawn(applicationId));
	}

	private Application published(String callId, String applicationId, String reason) {
		if (!this.clock.instant().isBefore(this.publications.correctionEndsAt(callId))) {
			throw new InputRefused("application", "designation.correction.too-late", callId);
		}
		if (!this.applications.exists(applicationId) || !this.applications.get(applicationId).callId().equals(callId)) {
			throw new InputRefused("application", "designation.correction.unknown", applicationId, callId);
		}
		if (reason.isBlank()) {
			throw new InputRefused("reason", "designation.reason-missing");
		}
		return this.applications.lock(applicationId);
	}

	private boolean breaksLimit(Application application) {
		var designated = this.applications.ofCall(application.callId())
			.stream()
			.filter(other -> other.state() == State.DESIGNATED || other.id().equals(application.id()))
			.map(other -> new Seat(other.id(), other.country(), other.fieldId()))
			.toList();
		return new HardLimits(this.calls.get(application.callId()).designatedLimit()).broken(designated)
			.containsKey(application.id());
	}

	private void correct(Application application, State state, String outcome, String reason, String overrideReason,
			String by) {
		var before = this.decisions.last(application.id());
		this.decisions.add(List.of(new Decision(application.id(), before.proposed(), before.proposedReason(), outcome,
				reason, overrideReason, by, this.clock.instant())));
		this.applications.become(application.id(), state);
	}

}
