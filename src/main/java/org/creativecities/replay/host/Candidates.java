package org.creativecities.replay.host;

import java.util.Map;

import org.creativecities.hosting.candidature.CandidatureFiles;
import org.creativecities.hosting.candidature.Candidatures;
import org.creativecities.hosting.candidature.PartnerAnswers;
import org.creativecities.hosting.candidature.Partners;
import org.creativecities.replay.stage.Attachments;
import org.creativecities.replay.stage.Hands;
import org.creativecities.replay.stage.Stage;

import org.springframework.stereotype.Component;

/** Cities that stand, and the officers who look at what they bring. */
@Component
class Candidates {

	private final Hands hands;

	private final Stage stage;

	private final HostMembers members;

	private final Candidatures candidatures;

	private final CandidatureFiles files;

	private final Partners partners;

	private final PartnerAnswers answers;

	Candidates(Hands hands, Stage stage, HostMembers members, Candidatures candidatures, CandidatureFiles files,
			Partners partners, PartnerAnswers answers) {
		this.hands = hands;
		this.stage = stage;
		this.members = members;
		this.candidatures = candidatures;
		this.files = files;
		this.partners = partners;
		this.answers = answers;
	}

	/** The lead city opens it and names its partners, and they agree. */
	void open(HostCast cast, Bid bid) {
		var id = this.members.candidature(cast, bid);
		var cities = this.members.ids(bid);
		var lead = cities.get(0);
		this.hands.as(Hands.focalPoint(lead), () -> {
			this.candidatures.open(cast.caseId(), lead);
			this.files.attach(id, "host-mayor-letter", "letter.pdf", Attachments.letter(cast.bids().indexOf(bid)));
		});
		cities.stream().skip(1).forEach(partner -> {
			this.hands.as(Hands.focalPoint(lead), () -> this.partners.add(id, partner));
			this.hands.as(Hands.focalPoint(partner), () -> this.answers.agree(id, partner));
		});
		this.stage.settle();
	}

	/** It is handed in, an officer finds nothing against it, and the head confirms. */
	void present(HostCast cast, Bid bid) {
		var id = this.members.candidature(cast, bid);
		this.hands.complete(Hands.focalPoint(this.members.ids(bid).get(0)), id, "Activity_PresentCandidature",
				bid.answers(cast.year()));
		this.stage.settle();
		this.hands.complete(Hands.OFFICER, id, "Activity_ExamineCandidature", Map.of("answer", "pass"));
		this.stage.settle();
		this.hands.complete(Hands.HEAD, id, "Activity_ConfirmEligibility", Map.of("answer", "eligible"));
		this.stage.settle();
	}

}
