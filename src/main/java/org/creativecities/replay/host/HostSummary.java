package org.creativecities.replay.host;

import com.fasterxml.jackson.annotation.JsonIgnore;

import org.creativecities.replay.Play;

/**
 * What stood at the end of a replay of the choice of a host.
 *
 * @param electorate cities that could vote
 * @param votes cast in the last round, abstentions included
 * @param rounds that were counted
 * @param tieDrawn whether lots decided
 * @param winner the city chosen, or all cities of the candidature chosen
 * @param root published at the close of the last round, as members were told by letter
 * @param hash of the certified result, from the same letter
 * @param told the same in words, and more
 */
record HostSummary(int electorate, int votes, int rounds, boolean tieDrawn, String winner, String root, String hash,
		@JsonIgnore String told) implements Play.Counts {

}
