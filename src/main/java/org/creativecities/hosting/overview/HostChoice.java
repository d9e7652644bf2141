package org.creativecities.hosting.overview;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.creativecities.hosting.award.Award;
import org.creativecities.hosting.selection.Selection;
import org.creativecities.hosting.vote.HostBallot;
import org.creativecities.mail.Bilingual;

/**
 * The choice of a host for one year, as cities and everybody see it.
 *
 * @param candidatures in the order in which they were opened
 * @param votes the first first
 * @param open ids of votes that everybody may look at
 * @param chosen the names of whom members have chosen, until the agreement is concluded
 * @param asked the names of whom hosting is offered to instead, as the next in order
 * @param contestUntil until when the last result can be contested, exclusive
 * @param host who is agreed
 * @param adviser the city that spoke for the Coordination Committee
 */
public record HostChoice(Selection selection, List<Bid> candidatures, List<HostBallot> votes, Set<String> open,
		Optional<String> chosen, Optional<String> asked, Optional<Instant> contestUntil, Optional<Awarded> host,
		Optional<String> adviser) {

	/**
	 * An award with the names of its cities.
	 *
	 * @param reason why it failed
	 */
	public record Awarded(Award it, Bilingual names, Optional<Bilingual> reason) {

	}

	/**
	 * Those in the booklet of the last vote, in its order; empty before it is published.
	 */
	public List<Bid> booklet() {
		return this.votes.isEmpty() ? List.of()
				: this.votes.get(this.votes.size() - 1)
					.booklet()
					.stream()
					.flatMap(id -> this.candidatures.stream().filter(bid -> bid.candidature().id().equals(id)))
					.toList();
	}

	/** The last vote. */
	public Optional<HostBallot> vote() {
		return this.votes.isEmpty() ? Optional.empty() : Optional.of(this.votes.get(this.votes.size() - 1));
	}

}
