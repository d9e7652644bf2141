package org.creativecities.elections.mandate;

import org.creativecities.ballots.count.Annulment;
import org.creativecities.ballots.vote.Ballot;
import org.creativecities.ballots.vote.Ballots;
import org.creativecities.elections.election.Call;
import org.creativecities.elections.election.Election;
import org.creativecities.elections.election.Election.State;
import org.creativecities.elections.election.Elections;
import org.creativecities.elections.election.FieldLetters;
import org.creativecities.elections.nomination.Nomination;
import org.creativecities.elections.nomination.Nominations;
import org.creativecities.workflow.CurrentPerson;
import org.creativecities.workflow.InputChecks;
import org.creativecities.workflow.InputRefused;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stops an election that should not go on: opened by mistake, say, or overtaken. What was
 * nominated falls, and what was voted is never opened. The calendar leaves its seats
 * alone for half a year [assumed]; an officer may open another election at any time.
 */
@Service
@Transactional
public class ElectionStop {

	private final Elections elections;

	private final Call call;

	private final Nominations nominations;

	private final Ballots ballots;

	private final Annulment annulment;

	private final FieldLetters letters;

	private final CurrentPerson person;

	private final ApplicationEventPublisher events;

	ElectionStop(Elections elections, Call call, Nominations nominations, Ballots ballots, Annulment annulment,
			FieldLetters letters, CurrentPerson person, ApplicationEventPublisher events) {
		this.elections = elections;
		this.call = call;
		this.nominations = nominations;
		this.ballots = ballots;
		this.annulment = annulment;
		this.letters = letters;
		this.person = person;
		this.events = events;
	}

	/**
	 * Stops it.
	 * @param reason all cities of the sub-network read it
	 * @throws InputRefused if it is over or its result is published, no reason is given,
	 * or it is voted on and somebody else than the head asks
	 */
	public void stop(String id, String reason) {
		var election = this.elections.lock(id);
		if (election.state() == State.CLOSED || isPublished(election)) {
			throw new InputRefused("", "elections.stop-late");
		}
		if (!mayStop(election)) {
			throw new InputRefused("", "elections.stop-head");
		}
		InputChecks.requireReason("reason", reason);
		this.elections.stop(id, reason.strip(), this.person.id());
		this.call.stop(id);
		this.nominations.stop(id);
		// the process first, or it would go on with another ballot
		this.events.publishEvent(new ElectionStopped(id));
		election.ballot().ifPresent(ballot -> this.annulment.giveUpIfOpen(ballot, reason));
	}

	/** Officers, until a ballot is declared; then the head, who alone annuls a ballot. */
	@Transactional(readOnly = true)
	public boolean mayStop(Election election) {
		var groups = this.person.groups();
		return election.state() != State.CLOSED && (groups.contains("secretariat-head")
				|| (groups.contains("secretariat") && election.state() != State.VOTING));
	}

	private boolean isPublished(Election election) {
		return election.ballot()
			.filter(ballot -> this.ballots.get(ballot).state() == Ballot.State.PUBLISHED)
			.isPresent();
	}

	/** Writes the reason to all cities of the sub-network, and to those who stood. */
	public void tell(String id) {
		var election = this.elections.get(id);
		var model = this.letters.model(election);
		model.remove("page");
		model.put("reason", election.stopReason().orElseThrow());
		this.nominations.stopped(id)
			.stream()
			.filter(nomination -> !nomination.email().isEmpty())
			.map(Nomination::reader)
			.forEach(reader -> this.letters.to(id, reader, "stop-election", "", model));
		model.put("page", "/elections/" + id);
		this.letters.toField(id, election.field(), "stop-election", "", model);
	}

}
