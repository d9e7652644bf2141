package org.creativecities.elections.mandate;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.creativecities.ballots.rules.Mode;
import org.creativecities.ballots.rules.Option;
import org.creativecities.ballots.vote.Ballots;
import org.creativecities.ballots.vote.Declaration;
import org.creativecities.elections.election.Election;
import org.creativecities.elections.election.Elections;
import org.creativecities.elections.election.FieldLetters;
import org.creativecities.elections.election.Seat;
import org.creativecities.elections.nomination.Nomination;
import org.creativecities.elections.nomination.Nominations;
import org.creativecities.mail.Bilingual;
import org.creativecities.mail.Sentences;
import org.creativecities.network.Register;
import org.creativecities.settings.WorkingTime;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Declares the ballot of an election. Several nominees: whoever has most votes is
 * coordinator, the second, of another country, deputy if willing. One: yes or no.
 */
@Service
@Transactional
public class ElectionBallots {

	private static final SecureRandom RANDOM = new SecureRandom();

	/** Between the id of an election and the number of its ballot, from the second on. */
	private static final String ANEW = "-vote-";

	private final Elections elections;

	private final Nominations nominations;

	private final Ballots ballots;

	private final Committee committee;

	private final FieldLetters letters;

	private final Register register;

	private final Sentences sentences;

	private final WorkingTime time;

	private final Clock clock;

	ElectionBallots(Elections elections, Nominations nominations, Ballots ballots, Committee committee,
			FieldLetters letters, Register register, Sentences sentences, WorkingTime time, Clock clock) {
		this.elections = elections;
		this.nominations = nominations;
		this.ballots = ballots;
		this.committee = committee;
		this.letters = letters;
		this.register = register;
		this.sentences = sentences;
		this.time = time;
		this.clock = clock;
	}

	/**
	 * Declares it. One that was stopped or annulled is followed by another one, in which
	 * the same cities vote.
	 * @return its id, and when it opens
	 */
	public Declared declare(String electionId) {
		var election = this.elections.lock(electionId);
		var standing = this.nominations.standing(electionId);
		var number = freeNumber(electionId);
		var id = id(electionId, number);
		var opensAt = this.time.endIn("elections.booklet");
		this.ballots.declare(new Declaration(id, title(election, number), Optional.of(election.field()),
				(standing.size() > 1) ? Mode.SEATS : Mode.CONFIRMATION, seats(election, standing),
				options(election, standing), both(this.sentences.say("elections.precedence")), opensAt,
				election.ballot().flatMap(this.ballots::electorateOf)));
		this.elections.votes(electionId, id);
		return new Declared(id, opensAt);
	}

	private int freeNumber(String election) {
		var number = 1;
		while (this.ballots.find(id(election, number)).isPresent()) {
			number++;
		}
		return number;
	}

	private static String id(String election, int number) {
		return (number == 1) ? election : election + ANEW + number;
	}

	/** The election that a ballot would decide, if it is one of an election. */
	static String electionOf(String ballot) {
		var anew = ballot.lastIndexOf(ANEW);
		return (anew < 0) ? ballot : ballot.substring(0, anew);
	}

	/**
	 * With the year in which the first mandate was to begin when the election opened, as
	 * in its id: however long it takes, it is called the same.
	 */
	private Map<String, String> title(Election election, int number) {
		var field = this.letters.name(election.field());
		var opened = LocalDate.ofInstant(election.openedAt(), this.clock.getZone());
		var year = String.valueOf(election.seats()
			.stream()
			.map(seat -> seat.begins(opened).getYear())
			.min(Integer::compareTo)
			.orElseThrow());
		return both((number == 1) ? this.sentences.say("elections.ballot", field, year)
				: this.sentences.say("elections.ballot.anew", field, year, String.valueOf(number)));
	}

	/** With a single nominee, the highest seat that one would take. */
	private static List<String> seats(Election election, List<Nomination> standing) {
		var seats = election.seats().stream();
		if (standing.size() == 1) {
			seats = seats.filter(seat -> standing.get(0).wish().seats().contains(seat.role())).limit(1);
		}
		return seats.map(Seat::key).toList();
	}

	/** In an order that is drawn, so that the alphabet favours nobody. */
	private List<Option> options(Election election, List<Nomination> standing) {
		var missing = this.committee.regionsMissingWithout(election);
		var drawn = new ArrayList<>(standing);
		Collections.shuffle(drawn, RANDOM);
		var options = drawn.stream().map(nomination -> option(nomination, missing)).collect(Collectors.toList());
		if (options.size() == 1) {
			var no = this.sentences.say("elections.no");
			options.add(new Option(0, "no", no.en(), no.fr(), Set.of(), "", 0));
		}
		return options;
	}

	/** Cities of regions that are not on the committee come first among equals. */
	private Option option(Nomination nomination, Set<String> missing) {
		var city = this.register.city(nomination.city());
		var name = "%s, %s".formatted(nomination.person(), city.name());
		var first = missing.contains(this.register.country(city.country()).region());
		return new Option(0, nomination.id(), name, name,
				nomination.wish().seats().stream().map(Seat::key).collect(Collectors.toSet()), city.country(),
				first ? 0 : 1);
	}

	/** Who stands, in the order of the paper if there is one. */
	@Transactional(readOnly = true)
	public List<Nomination> standing(Election election) {
		var paper = election.ballot()
			.flatMap(this.ballots::find)
			.map(ballot -> ballot.candidates().stream().map(Option::key).toList())
			.orElse(List.of());
		return this.nominations.standing(election.id())
			.stream()
			.sorted(Comparator.comparingInt(nomination -> paper.indexOf(nomination.id())))
			.toList();
	}

	private static Map<String, String> both(Bilingual words) {
		return Map.of("en", words.en(), "fr", words.fr());
	}

	/** A ballot that is declared. */
	public record Declared(String id, Instant opensAt) {
	}

}
