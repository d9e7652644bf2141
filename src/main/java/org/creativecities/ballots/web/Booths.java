package org.creativecities.ballots.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.creativecities.ballots.vote.Ballot;
import org.creativecities.ballots.vote.BallotSubjects;
import org.creativecities.ballots.vote.Ballots;
import org.creativecities.ballots.vote.Roll;
import org.creativecities.ballots.vote.Round;
import org.creativecities.ballots.web.Booth.Voted;
import org.creativecities.ballots.web.Booth.Voter;
import org.creativecities.network.OwnCities;
import org.creativecities.workflow.GroupMembers;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/** Ballots as the person sees them who asks: for which cities, and whether they voted. */
@Component
@Transactional(readOnly = true)
class Booths {

	private final Ballots ballots;

	private final BallotSubjects subjects;

	private final Roll roll;

	private final OwnCities own;

	private final GroupMembers people;

	private final Clock clock;

	Booths(Ballots ballots, BallotSubjects subjects, Roll roll, OwnCities own, GroupMembers people, Clock clock) {
		this.ballots = ballots;
		this.subjects = subjects;
		this.roll = roll;
		this.own = own;
		this.people = people;
		this.clock = clock;
	}

	/** Whether the person works for a city. */
	boolean isCity() {
		return !this.own.ids().isEmpty();
	}

	/** Those that are announced at least, the newest first. */
	List<Booth> all() {
		return this.ballots.all().stream().filter(Ballot::isAnnounced).map(this::of).toList();
	}

	/**
	 * @throws ResponseStatusException 404 if no such ballot is announced
	 */
	Booth get(String id) {
		return this.ballots.find(id)
			.filter(Ballot::isAnnounced)
			.map(this::of)
			.map(booth -> new Booth(booth.ballot(), booth.round(), booth.open(), booth.voters(), this.subjects.of(id),
					this.subjects.replacing(id)))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private Booth of(Ballot ballot) {
		var round = this.ballots.round(ballot.id());
		var open = round.filter(running -> running.takesVotesAt(this.clock.instant())).isPresent();
		return new Booth(ballot, round, open, voters(ballot, round), Optional.empty(), Optional.empty());
	}

	private List<Voter> voters(Ballot ballot, Optional<Round> round) {
		return this.own.ids()
			.stream()
			.flatMap(city -> this.roll.elector(ballot.id(), city).stream())
			.map(elector -> new Voter(elector.city(), elector.name(),
					round.flatMap(running -> this.roll.mark(running, elector.city()))
						.map(mark -> new Voted(this.people.name(mark.by()), mark.hour()))))
			.toList();
	}

}
