package org.creativecities.designation.decision;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.creativecities.designation.application.Application.State;
import org.creativecities.designation.application.Application;
import org.creativecities.designation.application.Applications;
import org.creativecities.designation.call.Call;
import org.creativecities.designation.call.CallRows;
import org.creativecities.network.Membership;
import org.creativecities.settings.Settings;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes decisions public. */
@Service
@Transactional
public class Publications {

	private final CallRows calls;

	private final Applications applications;

	private final Membership membership;

	private final Settings settings;

	private final JdbcClient sql;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Publications(CallRows calls, Applications applications, Membership membership, Settings settings, JdbcClient sql,
			ApplicationEventPublisher events, Clock clock) {
		this.calls = calls;
		this.applications = applications;
		this.membership = membership;
		this.settings = settings;
		this.sql = sql;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Publishes all decisions of a call at once: applications get their final state, the
	 * designated cities become members.
	 * @return until when a wrong publication can be corrected
	 * @throws IllegalStateException if the announcement day is still to come, or the call
	 * is neither decided nor without anything to decide
	 */
	public Instant publish(String callId) {
		requireDue(this.calls.lock(callId));
		var published = settle(callId);
		published.stream().filter(one -> one.state() == State.DESIGNATED).forEach(this::admit);
		this.calls.published(callId);
		published.forEach(one -> this.events.publishEvent(new DecisionPublished(one.id())));
		return correctionEndsAt(callId);
	}

	/** Until when a wrong publication can be corrected. */
	public Instant correctionEndsAt(String callId) {
		return this.calls.publishedAt(callId)
			.orElseThrow(() -> new IllegalStateException("Nothing of %s is published.".formatted(callId)))
			.atZone(this.clock.getZone())
			.plus(this.settings.days("designation.correction.window"))
			.toInstant();
	}

	private void requireDue(Call call) {
		if (this.clock.instant().isBefore(call.announcementAt())) {
			throw new IllegalStateException("The designations of %s are announced on %s, which is still to come."
				.formatted(call.id(), call.announcementAt()));
		}
		var open = this.applications.ofCall(call.id())
			.stream()
			.anyMatch(application -> application.state() == State.ASSESSED);
		if (call.state() != Call.State.DECIDED && (call.state() != Call.State.CLOSED || open)) {
			throw new IllegalStateException(
					"%s is %s: nothing of it can be published.".formatted(call.id(), call.state()));
		}
	}

	private List<Application> settle(String callId) {
		this.sql.sql("""
				UPDATE application a SET ended_at = ?, state = CASE d.outcome
				  WHEN 'designate' THEN 'DESIGNATED' WHEN 'defer' THEN 'DEFERRED' ELSE 'NOT_DESIGNATED' END
				FROM decision d
				WHERE d.application_id = a.id AND a.call_id = ? AND a.state = 'ASSESSED'
				  AND d.id = (SELECT max(id) FROM decision last WHERE last.application_id = a.id)""")
			.params(Timestamp.from(this.clock.instant()), callId)
			.update();
		return this.applications.ofCall(callId)
			.stream()
			.filter(application -> List.of(State.DESIGNATED, State.DEFERRED, State.NOT_DESIGNATED)
				.contains(application.state()))
			.toList();
	}

	void admit(Application application) {
		this.membership.admit(application.cityId(), application.fieldId(), LocalDate.now(this.clock));
	}

}
