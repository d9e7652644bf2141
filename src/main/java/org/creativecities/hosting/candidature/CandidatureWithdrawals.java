package org.creativecities.hosting.candidature;

import java.util.Map;

import org.creativecities.hosting.candidature.Candidature.State;
import org.creativecities.hosting.selection.HostLetters;
import org.creativecities.hosting.selection.Reasons;
import org.creativecities.hosting.selection.Selections;
import org.creativecities.workflow.CurrentPerson;
import org.creativecities.workflow.InputRefused;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A candidature is withdrawn: at any time before the vote is closed. While members vote
 * on it, their vote is stopped and held anew; whoever holds the vote hears it and refuses
 * when it is too late.
 */
@Service
@Transactional
public class CandidatureWithdrawals {

	private final Candidatures candidatures;

	private final Bidders bidders;

	private final Examinations examinations;

	private final Selections selections;

	private final HostLetters letters;

	private final Reasons reasons;

	private final CurrentPerson person;

	private final ApplicationEventPublisher events;

	CandidatureWithdrawals(Candidatures candidatures, Bidders bidders, Examinations examinations, Selections selections,
			HostLetters letters, Reasons reasons, CurrentPerson person, ApplicationEventPublisher events) {
		this.candidatures = candidatures;
		this.bidders = bidders;
		this.examinations = examinations;
		this.selections = selections;
		this.letters = letters;
		this.reasons = reasons;
		this.person = person;
		this.events = events;
	}

	/**
	 * @throws InputRefused if no reason is given, it does not stand, or the vote is
	 * closed
	 */
	public void withdraw(String id, String reason) {
		var selection = this.selections.lock(this.candidatures.get(id).selection());
		var candidature = this.candidatures.lock(id);
		if (reason.isBlank()) {
			throw new InputRefused("reason", "hosting.reason-missing");
		}
		if (!candidature.state().isAlive() || !selection.state().isOpen()) {
			throw new InputRefused("", "hosting.stands-no-more");
		}
		var cities = this.bidders.of(id);
		var model = Map.<String, Object>of("cities", this.bidders.names(id), "reason",
				this.reasons.words(reason.strip()));
		this.candidatures.become(candidature, State.WITHDRAWN, reason.strip());
		this.events.publishEvent(new CandidatureWithdrawn(selection.id(), id));
		var occasion = id + " " + candidature.handedInAt().map(Object::toString).orElse("draft");
		this.letters.toBidders(selection, id, cities, "withdraw-candidature", occasion, model);
		this.letters.toOfficers(selection, id, "withdraw-candidature", occasion, model);
		this.examinations.settled(selection.id());
	}

	/** The lead city has left the Network. */
	public void leave(String id) {
		withdraw(id, Reasons.LEFT_NETWORK);
	}

	/**
	 * Before anything is put to the vote: candidatures whose lead city left when it was
	 * too late to take them off the vote before.
	 */
	public void leaveWithDeparted(String selectionId) {
		this.selections.lock(selectionId);
		this.candidatures.of(selectionId)
			.stream()
			.filter(each -> each.state() == State.ELIGIBLE && !this.candidatures.isLedByMember(each))
			.forEach(each -> this.person.withoutPerson(() -> leave(each.id())));
	}

}
