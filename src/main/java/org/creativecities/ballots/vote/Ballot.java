package org.creativecities.ballots.vote;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.creativecities.ballots.rules.Option;
import org.creativecities.ballots.rules.Rules;

/**
 * One ballot.
 *
 * @param id such as {@code HOST-2024}
 * @param title by language, {@code en} and {@code fr}
 * @param field the sub-network that votes; empty for all members
 * @param candidates what is voted on, in the order of the paper
 * @param rulesHash empty until it is announced
 * @param opensAt of the first round, at the earliest
 * @param electorateOf an earlier ballot whose electorate votes; empty for one of its own
 */
public record Ballot(String id, Map<String, String> title, Optional<String> field, Rules rules,
		Optional<String> rulesHash, List<Option> candidates, State state, Instant opensAt,
		Optional<String> electorateOf) {

	/** Whether everybody may know of it: also if it was annulled since. */
	public boolean isAnnounced() {
		return this.rulesHash.isPresent();
	}

	/** In the reader's language. */
	public String title(Locale language) {
		return this.title.getOrDefault(language.getLanguage(), this.title.get("en"));
	}

	/** How far it is. */
	public enum State {

		/** Keys are taken and words are bound. */
		PREPARING,

		/** All is fixed; it waits to be opened. */
		ANNOUNCED,

		/** Rounds are voted on and counted. */
		RUNNING,

		/** The count is done, two officers look at it. */
		CERTIFYING,

		PUBLISHED,

		/** It was stopped for good; nothing of it counts. */
		ANNULLED

	}

}
