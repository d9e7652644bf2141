package org.creativecities.elections.mandate;

import java.util.Optional;

import org.creativecities.ballots.vote.BallotSubject;
import org.creativecities.elections.election.Elections;
import org.creativecities.mail.Sentences;

import org.springframework.stereotype.Component;

/** Who votes in an election reads on its page who stands, and what they say. */
@Component
class ElectionSubject implements BallotSubject {

	private final Elections elections;

	private final Sentences sentences;

	ElectionSubject(Elections elections, Sentences sentences) {
		this.elections = elections;
		this.sentences = sentences;
	}

	@Override
	public Optional<Subject> of(String ballot) {
		return this.elections.find(ElectionBallots.electionOf(ballot))
			.flatMap(election -> election.ballot()
				.map(last -> new Subject("/elections/" + election.id(), this.sentences.say("elections.subject"), last,
						Optional.empty())));
	}

}
