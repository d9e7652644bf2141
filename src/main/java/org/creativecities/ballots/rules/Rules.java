package org.creativecities.ballots.rules;

import java.util.List;
import java.util.Map;

/**
 * How a ballot is decided, fixed and published with its hash before it opens.
 *
 * @param seats what is to be won, the highest first; a single one where it has no name
 * @param quorum cities of a hundred in the electorate that have to vote, abstentions
 * included [assumed]
 * @param majority votes of a hundred, abstentions left out, above which a candidate is
 * elected at once [assumed]
 * @param fewest votes below which the papers of a round are never opened, since among few
 * each city would know how the others voted [assumed]
 * @param runOff whether those in front are voted on again if nobody has the majority or a
 * seat is tied
 * @param openDays how long it is open
 * @param prolongDays how long it stays open once more if fewer vote than the quorum or
 * the fewest votes ask for
 * @param runOffDays how long a run-off is open
 * @param table the decision table {@code ballot-outcome}, as text
 * @param precedence by what equal votes are told apart before lots are drawn, in words;
 * by language
 */
public record Rules(Mode mode, List<String> seats, int quorum, int majority, int fewest, boolean runOff, int openDays,
		int prolongDays, int runOffDays, String table, Map<String, String> precedence) {

	public Rules {
		seats = List.copyOf(seats);
		precedence = Map.copyOf(precedence);
	}

	/** Whether so many voters are enough. */
	public boolean isQuorum(int cast, int electorate) {
		return cast * 100L >= (long) this.quorum * electorate;
	}

	/** Whether among so many votes no city's choice shows. */
	public boolean isSecret(int cast) {
		return cast >= this.fewest;
	}

	/** Whether so many votes elect at once. */
	public boolean isMajority(int votes, int valid) {
		return votes * 100L > (long) this.majority * valid;
	}

}
