package org.creativecities.ballots.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.creativecities.ballots.count.Certification;
import org.creativecities.ballots.count.Outcomes;
import org.creativecities.ballots.count.Packs;
import org.creativecities.ballots.rules.Option;
import org.creativecities.ballots.rules.Outcome;
import org.creativecities.ballots.vote.Ballot;
import org.creativecities.ballots.vote.Ballots;
import org.creativecities.ballots.vote.Roll;
import org.creativecities.ballots.vote.Round;
import org.creativecities.ballots.web.Findings.Line;
import org.creativecities.ballots.web.Findings.Voted;
import org.creativecities.documents.Sha256;
import org.creativecities.workflow.GroupMembers;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/**
 * Gathers what is shown of a ballot. Nobody is told a count while votes are cast; who
 * conducts the ballot sees how many cities have voted, and the count as soon as it is
 * done; all others the result once it is published.
 */
@Component
@Transactional(readOnly = true)
class FindingsReader {

	private final Ballots ballots;

	private final Roll roll;

	private final Outcomes outcomes;

	private final Packs packs;

	private final Certification certification;

	private final LogWords log;

	private final GroupMembers people;

	FindingsReader(Ballots ballots, Roll roll, Outcomes outcomes, Packs packs, Certification certification,
			LogWords log, GroupMembers people) {
		this.ballots = ballots;
		this.roll = roll;
		this.outcomes = outcomes;
		this.packs = packs;
		this.certification = certification;
		this.log = log;
		this.people = people;
	}

	/** As everybody may see it. */
	Findings forAll(String id, Locale language) {
		var ballot = get(id);
		if (!ballot.isAnnounced()) {
			throw unknown();
		}
		return read(ballot, false, ballot.state() == Ballot.State.PUBLISHED, language);
	}

	/** As those see it who conduct it. */
	Findings forDesk(String id, Locale language) {
		return read(get(id), true, true, language);
	}

	private Findings read(Ballot ballot, boolean desk, boolean counts, Locale language) {
		var id = ballot.id();
		var rounds = this.ballots.rounds(id);
		var names = names(ballot, rounds, language);
		var outcome = this.outcomes.last(id).filter(found -> counts);
		var seats = new LinkedHashMap<String, String>();
		outcome.ifPresent(found -> ballot.rules()
			.seats()
			.stream()
			.filter(found.seats()::containsKey)
			.forEach(seat -> seats.put(seat, names.get(found.seats().get(seat)))));
		return new Findings(ballot, Sha256.of(ballot.rules().table()), this.roll.electorate(id).size(),
				outcome.map(Outcome::kind), this.outcomes.isQuorum(id), this.certification.isTurnoutAccepted(id), seats,
				outcome.map(found -> found.order().stream().map(names::get).toList()).orElse(List.of()),
				voted(rounds, desk, counts, language),
				this.packs.certifiedBy(id).stream().map(this.people::name).toList(), this.packs.hash(id),
				codes(ballot, rounds), this.log.of(id, names, silent(desk, counts), language));
	}

	private List<Voted> voted(List<Round> rounds, boolean desk, boolean counts, Locale language) {
		var tallies = new ArrayList<>(counts ? this.outcomes.tallies(rounds) : List.of());
		var voted = new ArrayList<Voted>();
		for (var round : rounds) {
			var tally = (counts && round.state() == Round.State.COUNTED) ? tallies.remove(0).tally() : null;
			var told = desk || round.root().isPresent();
			voted
				.add(new Voted(round, told ? this.roll.turnout(round) : -1, told ? this.roll.byRegion(round) : Map.of(),
						(tally == null) ? List.of()
								: round.options()
									.stream()
									.map(option -> new Line(option.name(language), tally.of(option),
											(tally.valid() == 0) ? 0 : 100.0 * tally.of(option) / tally.valid()))
									.toList(),
						(tally == null) ? 0 : tally.abstentions()));
		}
		return voted;
	}

	/** Why an officer disputes a count is for the head; lots are told with the result. */
	private static Set<String> silent(boolean desk, boolean counts) {
		return desk ? Set.of() : counts ? Set.of("disputed") : Set.of("disputed", "drawn");
	}

	private Map<Integer, List<String>> codes(Ballot ballot, List<Round> rounds) {
		var codes = new TreeMap<Integer, List<String>>();
		if (ballot.state() == Ballot.State.PUBLISHED) {
			rounds.stream()
				.filter(round -> round.state() == Round.State.COUNTED)
				.forEach(round -> codes.put(round.number(), this.packs.codes(round)));
		}
		return codes;
	}

	/** Also of candidates who withdrew. */
	private Map<String, String> names(Ballot ballot, List<Round> rounds, Locale language) {
		var names = new LinkedHashMap<String, String>();
		ballot.candidates().forEach(option -> names.put(option.key(), option.name(language)));
		names.putAll(this.ballots.withdrawnNames(ballot.id(), language));
		rounds.stream()
			.flatMap(round -> round.options().stream())
			.forEach((Option option) -> names.put(option.key(), option.name(language)));
		return names;
	}

	Ballot get(String id) {
		return this.ballots.find(id).orElseThrow(FindingsReader::unknown);
	}

	private static ResponseStatusException unknown() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
