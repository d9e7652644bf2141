package org.creativecities.ballots.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;

/**
 * Who comes before whom: by votes, then by precedence, then by lot. Where one of many is
 * chosen those in the run-off are told apart by it alone, whatever the first round said
 * (D11); where seats are filled it only tells those apart who were equal in the first
 * round.
 */
public final class Ranking {

	private final Rules rules;

	/** Of the first round, in order. */
	private final List<Option> options;

	private final Comparator<Option> byVotes;

	private final Comparator<Option> complete;

	/**
	 * @param options of the first round
	 * @param rounds the votes by the key of the option, the first round first
	 * @param lots keys in the order drawn; empty before a draw
	 */
	public Ranking(Rules rules, List<Option> options, List<Map<String, Integer>> rounds, List<String> lots) {
		this.rules = rules;
		this.byVotes = byVotes(rules.mode(), rounds);
		this.complete = this.byVotes.thenComparing(Option::precedence)
			.thenComparing(option -> lots.contains(option.key()) ? lots.indexOf(option.key()) : lots.size());
		this.options = options.stream().sorted(this.complete.thenComparing(Option::number)).toList();
	}

	/** Who was in the run-off comes before who was not. */
	private static Comparator<Option> byVotes(Mode mode, List<Map<String, Integer>> rounds) {
		Comparator<Option> order = (one, other) -> 0;
		for (var votes : rounds) {
			var round = Comparator.comparingInt((Option option) -> votes.getOrDefault(option.key(), -1)).reversed();
			order = (mode == Mode.SEATS) ? order.thenComparing(round) : instead(order, votes, round);
		}
		return order;
	}

	/** The round before is left only to those that were not voted on again. */
	private static Comparator<Option> instead(Comparator<Option> before, Map<String, Integer> votes,
			Comparator<Option> round) {
		return round.thenComparing((one, other) -> votes.containsKey(one.key()) ? 0 : before.compare(one, other));
	}

	/** All, the first first. */
	public List<Option> order() {
		return this.options;
	}

	/**
	 * Who gets which seat: each seat goes to the first in order who would take it, has
	 * none yet, and is of no group that has one.
	 */
	public Map<String, Option> seats() {
		return seats((seat, option) -> true);
	}

	/**
	 * As above, where some who won can take their seat no more: the next in order take
	 * it.
	 */
	Map<String, Option> seats(BiPredicate<String, Option> mayTake) {
		var taken = new LinkedHashMap<String, Option>();
		var groups = new HashSet<String>();
		for (var seat : this.rules.seats()) {
			this.options.stream()
				.filter(option -> option.seats().isEmpty() || option.seats().contains(seat))
				.filter(option -> !taken.containsValue(option))
				.filter(option -> option.group().isEmpty() || !groups.contains(option.group()))
				.filter(option -> mayTake.test(seat, option))
				.findFirst()
				.ifPresent(option -> {
					taken.put(seat, option);
					groups.add(option.group());
				});
		}
		return taken;
	}

	/**
	 * Who is voted on again when nobody has the majority: the two in front, and all who
	 * have as many votes as the second.
	 */
	public List<Option> front() {
		var front = new ArrayList<Option>();
		for (var group : groups(this.byVotes)) {
			if (front.size() > 1) {
				break;
			}
			front.addAll(group);
		}
		return front;
	}

	/** Options with as many votes as somebody who gets a seat, among whom it matters. */
	public List<Option> tiedByVotes() {
		return decisive(this.byVotes);
	}

	/** As {@link #tiedByVotes()}, when precedence does not tell them apart either. */
	public List<Option> tiedForLots() {
		return decisive(this.complete);
	}

	/**
	 * The options of the first group of equals whose order decides a seat. A group that
	 * fills a seat each way round decides nothing.
	 */
	private List<Option> decisive(Comparator<Option> order) {
		for (var group : groups(order)) {
			if (group.size() > 1 && decides(group)) {
				return group;
			}
		}
		return List.of();
	}

	private boolean decides(List<Option> group) {
		var present = seats();
		for (var option : group) {
			var others = new ArrayList<>(this.options);
			others.removeAll(group);
			var at = this.options.indexOf(group.get(0));
			others.add(at, option);
			var rest = new ArrayList<>(group);
			rest.remove(option);
			others.addAll(at + 1, rest);
			if (!Objects.equals(present, new Ranking(this.rules, others).seats())) {
				return true;
			}
		}
		return false;
	}

	/** In an order that is given. */
	Ranking(Rules rules, List<Option> order) {
		this.rules = rules;
		this.options = order;
		this.byVotes = Comparator.comparingInt(order::indexOf);
		this.complete = this.byVotes;
	}

	private List<List<Option>> groups(Comparator<Option> order) {
		var groups = new ArrayList<List<Option>>();
		for (var option : this.options) {
			var last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
			if (last != null && order.compare(last.get(0), option) == 0) {
				last.add(option);
			}
			else {
				groups.add(new ArrayList<>(List.of(option)));
			}
		}
		return groups;
	}

}
