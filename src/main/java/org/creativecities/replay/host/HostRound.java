package org.creativecities.replay.host;

import java.time.Month;
import java.util.Map;

import org.creativecities.ballots.count.Outcomes;
import org.creativecities.ballots.rules.Outcome;
import org.creativecities.replay.stage.Hands;
import org.creativecities.replay.stage.Stage;

import org.springframework.stereotype.Component;

/** The choice of a host, from the officer's call to the signed agreement. */
@Component
class HostRound {

	private final Stage stage;

	private final Hands hands;

	private final Candidates candidates;

	private final Conduct conduct;

	private final Voters voters;

	private final Outcomes outcomes;

	HostRound(Stage stage, Hands hands, Candidates candidates, Conduct conduct, Voters voters, Outcomes outcomes) {
		this.stage = stage;
		this.hands = hands;
		this.candidates = candidates;
		this.conduct = conduct;
		this.voters = voters;
		this.outcomes = outcomes;
	}

	void play(HostCast cast) {
		call(cast);
		stand(cast);
		vote(cast);
		agree(cast);
	}

	private void call(HostCast cast) {
		cast.phase("Members are called to stand");
		this.stage.beginsOn(cast.day(Month.MAY, 4));
		this.hands.start(Hands.OFFICER, "host-city-selection",
				Map.of("year", cast.year(), "ballotOn", cast.day(Month.SEPTEMBER, 14).toString()));
		this.stage.settle();
	}

	/**
	 * In time, all of them; an officer looks, the head confirms, the committee advises.
	 */
	private void stand(HostCast cast) {
		cast.phase("Cities stand");
		this.stage.morningOf(cast.day(Month.JUNE, 8));
		cast.bids().forEach(bid -> this.candidates.open(cast, bid));
		this.stage.morningOf(cast.day(Month.JUNE, 29));
		cast.bids().forEach(bid -> this.candidates.present(cast, bid));
		this.stage.morningOf(cast.day(Month.JULY, 6));
		this.hands.complete(Hands.COMMITTEE, cast.caseId(), "Activity_AdviseOnCandidatures",
				Map.of("opinion", "All three would welcome us well; one would show how two towns share a conference."));
		this.stage.settle();
	}

	private void vote(HostCast cast) {
		cast.phase("The ballot is prepared");
		var sheets = this.conduct.prepare(cast.caseId());
		this.stage.morningOf(cast.day(Month.SEPTEMBER, 14));
		for (var round = 1; round <= cast.votes().rounds().size(); round++) {
			cast.phase((round == 1) ? "Cities vote" : "Cities vote again");
			this.voters.vote(cast);
			this.conduct.count(cast.caseId(), sheets);
		}
		if (this.outcomes.counted(cast.caseId()).kind() == Outcome.Kind.DRAW) {
			cast.phase("Lots are drawn");
			this.conduct.draw(cast.caseId());
		}
		cast.phase("The result is certified");
		this.stage.daysLater(1);
		this.conduct.certify(cast.caseId());
	}

	/** Nobody contests the result, and the city that won signs. */
	private void agree(HostCast cast) {
		cast.phase("The host agreement is signed");
		this.stage.daysLater(30);
		this.hands.complete(Hands.OFFICER, cast.caseId(), "Activity_ConcludeHostAgreement",
				Map.of("answer", "signed", "signedOn", this.stage.today().toString(), "firstDay",
						Bid.firstDay(cast.year()).toString(), "lastDay", Bid.lastDay(cast.year()).toString()));
		this.stage.settle();
	}

}
