package org.creativecities.ballots.rules;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The votes of one round.
 *
 * @param votes for each option by its number, also for one that nobody chose
 * @param abstentions votes for none
 */
public record Tally(SortedMap<Integer, Integer> votes, int abstentions) {

	/**
	 * Counts.
	 * @param choices numbers of options, or {@link Option#ABSTENTION}
	 * @throws IllegalArgumentException if a choice is none of the options
	 */
	public static Tally of(List<Option> options, List<Integer> choices) {
		var votes = new TreeMap<Integer, Integer>();
		options.forEach(option -> votes.put(option.number(), 0));
		var abstentions = 0;
		for (var choice : choices) {
			if (choice == Option.ABSTENTION) {
				abstentions++;
			}
			else if (votes.computeIfPresent(choice, (number, count) -> count + 1) == null) {
				throw new IllegalArgumentException("%d is no option of this round".formatted(choice));
			}
		}
		return new Tally(votes, abstentions);
	}

	/** Votes for somebody. */
	public int valid() {
		return this.votes.values().stream().mapToInt(Integer::intValue).sum();
	}

	/** All votes, abstentions included. */
	public int cast() {
		return valid() + this.abstentions;
	}

	public int of(Option option) {
		return this.votes.getOrDefault(option.number(), 0);
	}

}
