package org.creativecities.replay.host;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.creativecities.ballots.rules.Option;
import org.creativecities.ballots.vote.Ballots;
import org.creativecities.ballots.vote.Casting;
import org.creativecities.ballots.vote.Roll;
import org.creativecities.ballots.vote.Round;
import org.creativecities.replay.stage.Hands;
import org.creativecities.replay.stage.Stage;

import org.springframework.stereotype.Component;

/**
 * Cities that vote: half of them at once, most of the others within days, some after a
 * reminder, and some never.
 */
@Component
class Voters {

	private final Hands hands;

	private final Stage stage;

	private final HostMembers members;

	private final Ballots ballots;

	private final Roll roll;

	private final Casting casting;

	Voters(Hands hands, Stage stage, HostMembers members, Ballots ballots, Roll roll, Casting casting) {
		this.hands = hands;
		this.stage = stage;
		this.members = members;
		this.ballots = ballots;
		this.roll = roll;
		this.casting = casting;
	}

	/** Votes in the round that is open until its time is over. */
	void vote(HostCast cast) {
		var round = this.ballots.round(cast.caseId()).orElseThrow();
		var cities = new ArrayList<>(this.roll.missing(round));
		var choices = new ArrayList<>(choices(cast, round));
		Collections.shuffle(cities);
		Collections.shuffle(choices);
		var half = choices.size() / 2;
		var most = choices.size() - choices.size() / 10;
		cast(cast, round, cities, choices, 0, half);
		this.stage.daysLater(3);
		cast(cast, round, cities, choices, half, most);
		this.stage.morningOf(Stage.dayOf(round.closesAt()).minusDays(1));
		cast(cast, round, cities, choices, most, choices.size());
		this.stage.morningOf(Stage.dayOf(round.closesAt()));
	}

	private void cast(HostCast cast, Round round, List<String> cities, List<Integer> choices, int from, int to) {
		for (var at = from; at < to; at++) {
			var city = cities.get(at);
			var choice = choices.get(at);
			this.hands.as(Hands.focalPoint(city), () -> this.casting.cast(cast.caseId(), round.number(), city, choice));
			cast.step();
		}
	}

	/** Numbers of options as they stand on the paper, one for each vote of the table. */
	private List<Integer> choices(HostCast cast, Round round) {
		var choices = new ArrayList<Integer>();
		cast.votes()
			.rounds()
			.get(round.number() - 1)
			.forEach((lead, votes) -> choices.addAll(Collections.nCopies(votes, number(cast, round, lead))));
		return choices;
	}

	private int number(HostCast cast, Round round, String lead) {
		if (VoteTable.ABSTENTION.equals(lead)) {
			return Option.ABSTENTION;
		}
		var key = cast.bids()
			.stream()
			.filter(bid -> bid.lead().equals(lead))
			.map(bid -> this.members.candidature(cast, bid))
			.findFirst()
			.orElseThrow();
		return round.options()
			.stream()
			.filter(option -> option.key().equals(key))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("%s is not on the paper of %s".formatted(lead, round)))
			.number();
	}

}
