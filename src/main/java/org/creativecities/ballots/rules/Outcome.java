package org.creativecities.ballots.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * What a count comes to.
 *
 * @param kind what the decision table {@code ballot-outcome} said
 * @param again keys of the options to vote on once more, or to draw lots among; otherwise
 * empty
 * @param seats the key of who gets each seat; empty while it is open, or if nobody does
 * @param order all keys, the first first
 */
public record Outcome(Kind kind, List<String> again, Map<String, String> seats, List<String> order) {

	/** What is to happen now. */
	public enum Kind {

		/** The seats are filled. */
		ELECTED,

		/** A majority said yes to the only candidate. */
		CONFIRMED,

		/** It did not. */
		REFUSED,

		/** Everybody abstained, nobody voted, or nobody stands any more. */
		NO_CHOICE,

		/** Those in front are voted on again. */
		RUN_OFF,

		/** Lots decide between equals. */
		DRAW

	}

	/**
	 * Who withdrew gets nothing and is in no order; votes for them stay votes. Of those
	 * whom the first round sent to a run-off, whoever is left alone is elected.
	 * @param options of the first round
	 * @param rounds tallies with the options they counted, the first round first
	 * @param withdrawn keys of those who withdrew since
	 * @param lots keys in the order drawn, empty before a draw
	 * @param table the decision table: facts to outcome
	 */
	public static Outcome of(Rules rules, List<Option> options, List<Round> rounds, Set<String> withdrawn,
			List<String> lots, Function<Map<String, Object>, String> table) {
		var last = rounds.get(rounds.size() - 1);
		var votes = rounds.stream().map(Round::byKey).toList();
		var standing = options.stream().filter(option -> !withdrawn.contains(option.key())).toList();
		var ranking = new Ranking(rules, standing, votes, lots);
		var front = front(new Ranking(rules, options, votes, lots), ranking);
		var facts = new TreeMap<String, Object>();
		facts.put("mode", rules.mode().name());
		facts.put("votes", standing.isEmpty() ? 0 : rounds.stream().mapToInt(round -> round.tally().valid()).sum());
		facts.put("majority", rules.isMajority(ofLeader(ranking, last), last.tally().valid()));
		facts.put("yes",
				rules.mode() == Mode.CONFIRMATION && last.tally().votes().get(1) > last.tally().votes().get(2));
		facts.put("runOffLeft", rules.runOff() && rounds.size() == 1
				&& (rules.mode() == Mode.SEATS || options.size() > 2 && front.size() > 1));
		facts.put("tied", !ranking.tiedByVotes().isEmpty());
		facts.put("lotsNeeded", !ranking.tiedForLots().isEmpty());
		var kind = Kind.valueOf(table.apply(facts));
		return new Outcome(kind, again(kind, rules, ranking, front), seats(kind, ranking.seats()),
				ranking.order().stream().map(Option::key).toList());
	}

	/**
	 * Who takes which seat, by key, where some who won can take theirs no more: the next
	 * in order do.
	 * @param options at least those in the order
	 * @param mayTake asked of a seat and a key
	 */
	public Map<String, String> seats(Rules rules, List<Option> options, BiPredicate<String, String> mayTake) {
		var inOrder = this.order.stream()
			.flatMap(key -> options.stream().filter(option -> option.key().equals(key)))
			.toList();
		return seats(this.kind, new Ranking(rules, inOrder).seats((seat, option) -> mayTake.test(seat, option.key())));
	}

	/** Who is left of those in front; if nobody is, who is in front now. */
	private static List<Option> front(Ranking all, Ranking standing) {
		var left = all.front().stream().filter(standing.order()::contains).toList();
		return left.isEmpty() ? standing.front() : left;
	}

	private static int ofLeader(Ranking ranking, Round last) {
		return ranking.order().stream().findFirst().map(leader -> last.byKey().getOrDefault(leader.key(), 0)).orElse(0);
	}

	private static List<String> again(Kind kind, Rules rules, Ranking ranking, List<Option> front) {
		var again = switch (kind) {
			case RUN_OFF -> (rules.mode() == Mode.SEATS) ? ranking.tiedByVotes() : front;
			case DRAW -> ranking.tiedForLots();
			default -> List.<Option>of();
		};
		return again.stream().map(Option::key).toList();
	}

	private static Map<String, String> seats(Kind kind, Map<String, Option> winners) {
		var seats = new TreeMap<String, String>();
		if (kind == Kind.ELECTED || kind == Kind.CONFIRMED) {
			winners.forEach((seat, option) -> seats.put(seat, option.key()));
		}
		return seats;
	}

	/** The votes of one round. */
	public record Round(List<Option> options, Tally tally) {

		Map<String, Integer> byKey() {
			var votes = new TreeMap<String, Integer>();
			this.options.forEach(option -> votes.put(option.key(), this.tally.of(option)));
			return votes;
		}

	}

}
