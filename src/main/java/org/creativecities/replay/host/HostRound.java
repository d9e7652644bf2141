package org.creativecities.replay.host;

import java.time.Month;
import java.util.Map;

import org.creativecities.ballots.count.Outcomes;
import org.creativecities.ballots.rules.Outcome;
import org.creativecities.hosting.candidature.CandidatureFiles;
import org.creativecities.hosting.candidature.Candidatures;
import org.creativecities.hosting.candidature.Partners;
import org.creativecities.replay.stage.Attachments;
import org.creativecities.replay.stage.Hands;
import org.creativecities.replay.stage.Stage;

import org.springframework.stereotype.Component;

/** The choice of a host, from the officer's call to the signed agreement. */
@Component
class HostRound {

	private final Stage stage;

	private final Hands hands;

	private final HostMembers members;

	private final Conduct conduct;

	private final Voters voters;

	private final Candidatures candidatures;

	private final CandidatureFiles files;

	private final Partners partners;

	private final Outcomes outcomes;

	HostRound(Stage stage, Hands hands, HostMembers members, Conduct conduct, Voters voters, Candidatures candidatures,
			CandidatureFiles files, Partners partners, Outcomes outcomes) {
		this.stage = stage;
		this.hands = hands;
		this.members = members;
		this.conduct = conduct;
		this.voters = voters;
		this.candidatures = candidatures;
		this.files = files;
		this.partners = partners;
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
		cast.bids().forEach(bid -> open(cast, bid));
		this.stage.settle();
		this.stage.morningOf(cast.day(Month.JUNE, 29));
		for (var bid : cast.bids()) {
			var id = this.members.candidature(cast, bid);
			this.hands.complete(Hands.focalPoint(this.members.ids(bid).get(0)), id, "Activity_PresentCandidature",
					bid.answers(cast.year()));
			this.stage.settle();
			this.hands.complete(Hands.OFFICER, id, "Activity_ExamineCandidature", Map.of("answer", "pass"));
			this.stage.settle();
			this.hands.complete(Hands.HEAD, id, "Activity_ConfirmEligibility", Map.of("answer", "eligible"));
			this.stage.settle();
		}
		this.stage.morningOf(cast.day(Month.JULY, 6));
		this.hands.complete(Hands.COMMITTEE, cast.caseId(), "Activity_AdviseOnCandidatures",
				Map.of("opinion", "All three would welcome us well; one would show how two towns share a conference."));
		this.stage.settle();
	}

	private void open(HostCast cast, Bid bid) {
		var cities = this.members.ids(bid);
		var id = this.members.candidature(cast, bid);
		this.hands.as(Hands.focalPoint(cities.get(0)), () -> {
			this.candidatures.open(cast.caseId(), cities.get(0));
			this.files.attach(id, "host-mayor-letter", "letter.pdf", Attachments.letter(cast.bids().indexOf(bid)));
			cities.stream().skip(1).forEach(partner -> this.partners.add(id, partner));
		});
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
