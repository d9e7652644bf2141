package org.creativecities.elections.mandate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.creativecities.ballots.count.Annulment;
import org.creativecities.ballots.count.Outcomes;
import org.creativecities.ballots.rules.Outcome;
import org.creativecities.ballots.vote.Roll;
import org.creativecities.elections.election.Election;
import org.creativecities.elections.election.Election.State;
import org.creativecities.elections.election.Elections;
import org.creativecities.elections.election.Seat;
import org.creativecities.elections.nomination.Nomination;
import org.creativecities.elections.nomination.Nominations;
import org.creativecities.network.Mandate.Role;
import org.creativecities.network.Mandates;
import org.creativecities.network.Register;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes mandates of what a ballot came to. */
@Service("electionResults")
@Transactional
public class Results {

	private final Elections elections;

	private final Nominations nominations;

	private final Outcomes outcomes;

	private final Annulment annulment;

	private final Roll roll;

	private final LateElections late;

	private final Interim interim;

	private final Mandates mandates;

	private final Register register;

	private final Clock clock;

	Results(Elections elections, Nominations nominations, Outcomes outcomes, Annulment annulment, Roll roll,
			LateElections late, Interim interim, Mandates mandates, Register register, Clock clock) {
		this.elections = elections;
		this.nominations = nominations;
		this.outcomes = outcomes;
		this.annulment = annulment;
		this.roll = roll;
		this.late = late;
		this.interim = interim;
		this.mandates = mandates;
		this.register = register;
		this.clock = clock;
	}

	/**
	 * Writes the mandates of those elected. In a seat that nobody won, the incumbent
	 * stays.
	 * @param outcome of the ballot, as its process tells it
	 */
	public Result record(String electionId, String outcome) {
		var election = this.elections.lock(electionId);
		if (!Outcome.Kind.ELECTED.name().equals(outcome) && !Outcome.Kind.CONFIRMED.name().equals(outcome)) {
			return isWord(outcome) ? Result.NOBODY : unsaid(election);
		}
		this.late.end(election);
		var winners = winners(election);
		if (winners.isEmpty()) {
			return Result.NOBODY;
		}
		winners.forEach((role, city) -> give(election, election.seat(role).orElseThrow(), city));
		this.interim.fillTheRest(this.elections.get(electionId));
		this.elections.become(electionId, State.CLOSED);
		return Result.MANDATES;
	}

	/** Whether the cities have said something: that they want nobody. */
	private static boolean isWord(String outcome) {
		return Outcome.Kind.REFUSED.name().equals(outcome) || Outcome.Kind.NO_CHOICE.name().equals(outcome);
	}

	/**
	 * The cities could say nothing: a nominee withdrew, the head gave the ballot up, or
	 * too few voted.
	 */
	private Result unsaid(Election election) {
		return election.ballot().flatMap(this.annulment::reason).isPresent() ? Result.ANNULLED : Result.AGAIN;
	}

	private void give(Election election, Seat seat, String city) {
		var from = seat.begins(today());
		var until = until(seat);
		var mandate = this.mandates.give(election.field(), seat.role(), city, from, until, election.id());
		this.elections.fill(election.id(), seat.role(), mandate, until, false);
	}

	/**
	 * The city that takes each seat. Whoever cannot take a seat any more is passed over;
	 * the next in order take the seats.
	 */
	private Map<Role, String> winners(Election election) {
		var elected = new EnumMap<Role, String>(Role.class);
		var seats = this.outcomes.seats(election.ballot().orElseThrow(), (seat, key) -> mayTake(election, seat, key));
		for (var seat : election.seats()) {
			Optional.ofNullable(seats.get(seat.key()))
				.map(this.nominations::get)
				.ifPresent(nomination -> elected.put(seat.role(), nomination.city()));
		}
		return elected;
	}

	private boolean mayTake(Election election, String key, String nominee) {
		var city = this.nominations.find(nominee).map(Nomination::city);
		return election.seats()
			.stream()
			.filter(seat -> seat.key().equals(key))
			.anyMatch(seat -> city.filter(one -> mayTake(election, seat, one)).isPresent());
	}

	/**
	 * A city that was no member with all rights when the ballot opened, has left since,
	 * or has been given another seat by hand does not take it. Nor does anybody, if what
	 * was left of the mandate has passed meanwhile.
	 */
	private boolean mayTake(Election election, Seat seat, String city) {
		var from = seat.begins(today());
		var until = until(seat);
		return until.isAfter(from) && this.roll.isElector(election.ballot().orElseThrow(), city)
				&& Stream.of(today(), from)
					.allMatch(day -> this.register.fieldOf(city, day).filter(election.field()::equals).isPresent())
				&& this.mandates.all()
					.stream()
					.filter(other -> other.city().id().equals(city))
					.noneMatch(other -> other.from().isBefore(until) && from.isBefore(other.until()));
	}

	/** When the mandate of whoever is elected now ends; exclusive. */
	private LocalDate until(Seat seat) {
		return seat.until().orElseGet(() -> this.mandates.usualEnd(seat.begins(today())));
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	/** What came of an election. */
	public enum Result {

		MANDATES,
		/** Incumbents stay. */
		NOBODY,
		/** The ballot was stopped, since a nominee withdrew: it is held anew. */
		AGAIN,
		/** The ballot was annulled, and the head says whether it is held anew. */
		ANNULLED

	}

}
