package org.creativecities.ballots.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.creativecities.ballots.rules.Outcome;
import org.creativecities.ballots.vote.Ballot;
import org.creativecities.ballots.vote.Round;

/**
 * What is shown of a ballot.
 *
 * @param tableHash of the decision table in its rules
 * @param electorate how many cities may vote; 0 before the opening
 * @param outcome empty until it may be told
 * @param turnoutAccepted whether the head lets the result stand though too few voted
 * @param seats who gets what, by the name of the seat
 * @param order names, the first first; empty until it may be told
 * @param certifiedBy the names of the two who stand for the result
 * @param hash of the published result
 * @param codes receipt codes by the number of their round, in alphabetical order; empty
 * until the result is published
 */
record Findings(Ballot ballot, String tableHash, int electorate, Optional<Outcome.Kind> outcome, boolean quorum,
		boolean turnoutAccepted, Map<String, String> seats, List<String> order, List<Voted> rounds,
		List<String> certifiedBy, Optional<String> hash, Map<Integer, List<String>> codes, List<Entry> log) {

	/** Of the last round that was counted; empty before. */
	public String root() {
		return this.rounds.stream()
			.map(Voted::round)
			.filter(round -> round.state() == Round.State.COUNTED)
			.reduce((one, next) -> next)
			.flatMap(Round::root)
			.orElse("");
	}

	/**
	 * One round.
	 *
	 * @param turnout cities that voted; -1 while that is not told
	 * @param regions voters and electors by the id of a region; empty while not told
	 * @param lines empty while they are not told
	 */
	record Voted(Round round, int turnout, Map<String, int[]> regions, List<Line> lines, int abstentions) {

		/** Votes for somebody. */
		public int valid() {
			return this.lines.stream().mapToInt(Line::votes).sum();
		}

	}

	/**
	 * Votes for one.
	 *
	 * @param percent of the votes for somebody
	 */
	record Line(String name, int votes, double percent) {

	}

	/**
	 * Something that was done.
	 *
	 * @param by the name of who did it
	 */
	record Entry(Instant at, String what, String by) {

	}

}
