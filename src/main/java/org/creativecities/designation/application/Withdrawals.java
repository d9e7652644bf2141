package org.creativecities.designation.application;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

import org.creativecities.designation.application.Application.State;
import org.creativecities.designation.call.Calls;
import org.creativecities.workflow.InputRefused;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends applications before their outcome: the city withdraws, or the call is cancelled.
 */
@Service
@Transactional
public class Withdrawals {

	private static final int LONGEST_REASON = 2000;

	private final Applications applications;

	private final Calls calls;

	private final ApplicationLetters letters;

	private final ApplicationWords words;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	private final CaseLog log;

	Withdrawals(Applications applications, Calls calls, ApplicationLetters letters, ApplicationWords words,
			ApplicationEventPublisher events, Clock clock, CaseLog log) {
		this.applications = applications;
		this.calls = calls;
		this.letters = letters;
		this.words = words;
		this.events = events;
		this.clock = clock;
		this.log = log;
	}

	/**
	 * Takes an application back for its city.
	 * @param reason may be empty
	 * @throws InputRefused if the outcome is public already, or the application has ended
	 */
	public void withdraw(String id, String reason, String by) {
		var before = this.applications.lock(id).state();
		if (!before.isUndecided()) {
			throw new InputRefused("reason", "application.decided");
		}
		if (reason.length() > LONGEST_REASON) {
			throw new InputRefused("reason", "application.reason-too-long", LONGEST_REASON);
		}
		this.applications.end(id, State.WITHDRAWN, null, reason.isBlank() ? null : reason.strip());
		this.log.write(id, CaseLog.What.WITHDRAWN, reason, by);
		this.events.publishEvent(new ApplicationWithdrawn(id));
		tellCall(before, this.applications.get(id).callId());
	}

	/**
	 * Frees and thanks the evaluators of a withdrawn application, and confirms it (E11).
	 */
	public void conclude(String id) {
		var application = this.applications.get(id);
		this.events.publishEvent(new ApplicationEnded(id));
		var model = heading(application);
		model.put("withdrawnAt", this.clock.instant());
		if (application.refusedReason() != null) {
			model.put("reason", application.refusedReason());
		}
		this.letters.toCityAndCommission(application).write("withdraw-application", "", model);
	}

	/**
	 * Ends one more application of a cancelled call. One at a time, so that an
	 * application that somebody works on at this moment holds up no other.
	 * @return whether another one is left
	 */
	public boolean cancelNext(String callId) {
		var left = this.applications.ofCall(callId)
			.stream()
			.filter(application -> application.state().isUndecided())
			.map(Application::id)
			.toList();
		left.stream().limit(1).forEach(id -> {
			this.events.publishEvent(new ApplicationCancelled(id));
			// whose process has gone astray, it ends all the same
			if (this.applications.get(id).state().isUndecided()) {
				cancel(id);
			}
		});
		return left.size() > 1;
	}

	/** Ends an application because its call was cancelled, and tells why (E10). */
	public void cancel(String id) {
		var application = this.applications.lock(id);
		var reason = this.calls.get(application.callId()).cancelReason();
		this.applications.end(id, State.CANCELLED, null, reason);
		this.log.write(id, CaseLog.What.CANCELLED, reason);
		this.events.publishEvent(new ApplicationEnded(id));
		var model = heading(application);
		model.put("reason", (reason != null) ? reason : "–");
		this.letters.toCityAndCommission(application).write("cancel-application", "", model);
	}

	private void tellCall(State before, String callId) {
		if (before.awaitsScreening()) {
			this.calls.screened(callId);
		}
		else if (before == State.ASSESSING) {
			this.calls.assessed(callId);
		}
	}

	private Map<String, Object> heading(Application application) {
		var model = new LinkedHashMap<String, Object>();
		model.put("city", this.words.city(application));
		model.put("year", this.calls.get(application.callId()).year());
		return model;
	}

}
