package org.creativecities.ballots.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.creativecities.ballots.rules.Mode;
import org.creativecities.ballots.rules.Option;
import org.creativecities.ballots.vote.Ballot;
import org.creativecities.ballots.vote.BallotSubject.Subject;
import org.creativecities.ballots.vote.Round;

/**
 * A ballot as one person sees it who may vote.
 *
 * @param round that is voted on, or was the last; empty before the opening
 * @param open whether votes are taken at this moment
 * @param voters the person's cities in the electorate
 * @param subject where to read on what is voted; empty in a list
 * @param replacing the ballot that is held instead of this one; empty if there is none,
 * and in a list
 */
record Booth(Ballot ballot, Optional<Round> round, boolean open, List<Voter> voters, Optional<Subject> subject,
		Optional<Ballot> replacing) {

	/** Whether what was cast in it may count. */
	public boolean counts() {
		return this.ballot.state() != Ballot.State.ANNULLED
				&& this.round.filter(last -> last.state() == Round.State.STOPPED).isEmpty();
	}

	/** Whether there is one candidate, and yes or no to choose. */
	public boolean confirms() {
		return this.ballot.rules().mode() == Mode.CONFIRMATION;
	}

	/** The seat, if there is a single one for which people stand; {@code null} if not. */
	public String seat() {
		var seats = this.ballot.rules().seats();
		var stood = this.round.stream().flatMap(last -> last.options().stream()).map(Option::seats);
		return (this.ballot.rules().mode() != Mode.ONE_OF_MANY && seats.size() == 1
				&& stood.anyMatch(each -> each.contains(seats.get(0)))) ? seats.get(0) : null;
	}

	/** The seats for which a line stands if these are not all; otherwise empty. */
	public List<String> onlyFor(Option line) {
		var seats = this.ballot.rules().seats();
		var stood = seats.stream().filter(line.seats()::contains).toList();
		return (line.seats().isEmpty() || stood.size() == seats.size()) ? List.of() : stood;
	}

	/** Whether the person works for no city that votes. */
	public boolean stranger() {
		return this.round.isPresent() && this.voters.isEmpty();
	}

	/** Cities of the person that have not voted. */
	public List<Voter> free() {
		return this.voters.stream().filter(voter -> voter.mark().isEmpty()).toList();
	}

	/** Whether the person has something to do here. */
	public boolean votes() {
		return this.open && !free().isEmpty();
	}

	/** The city voted for: the one that is named, or the only one there is. */
	Optional<Voter> voter(String city) {
		var free = free();
		return (free.size() == 1 && city.isBlank()) ? Optional.of(free.get(0))
				: free.stream().filter(voter -> voter.city().equals(city)).findFirst();
	}

	/** The line of the paper; empty if there is none. */
	Optional<Option> line(String choice) {
		return this.round.stream()
			.flatMap(running -> running.options().stream())
			.filter(option -> String.valueOf(option.number()).equals(choice))
			.findFirst();
	}

	/** One of the person's cities. */
	record Voter(String city, String name, Optional<Voted> mark) {

	}

	/**
	 * The city has voted.
	 *
	 * @param by the name of who did
	 */
	record Voted(String by, Instant hour) {

	}

}
