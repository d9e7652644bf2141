package org.creativecities.elections.mandate;

import java.util.Map;

import org.creativecities.ballots.count.Packs;
import org.creativecities.ballots.vote.Ballots;
import org.creativecities.ballots.vote.Round;

import org.springframework.stereotype.Component;

/**
 * What letters say of a published ballot, so that its file can be checked against
 * something outside it: the root at the close and the hash of the result.
 */
@Component
class BallotSeals {

	private final Ballots ballots;

	private final Packs packs;

	BallotSeals(Ballots ballots, Packs packs) {
		this.ballots = ballots;
		this.packs = packs;
	}

	/** By the names in letters; empty if its result is not published. */
	Map<String, Object> of(String ballot) {
		return this.packs.hash(ballot)
			.<Map<String, Object>>map(
					hash -> Map.of("root", this.ballots.lastCounted(ballot).flatMap(Round::root).orElseThrow(), "hash",
							hash, "result", "/ballots/" + ballot + "/result"))
			.orElse(Map.of());
	}

}
