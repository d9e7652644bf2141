package org.creativecities.hosting.vote;

import java.util.Optional;

import org.creativecities.ballots.vote.BallotSubject;
import org.creativecities.hosting.selection.Selections;
import org.creativecities.mail.Sentences;

import org.springframework.stereotype.Component;

/** Who votes on a host reads the booklet. */
@Component
class HostSubject implements BallotSubject {

	private final HostBallots votes;

	private final Selections selections;

	private final Sentences sentences;

	HostSubject(HostBallots votes, Selections selections, Sentences sentences) {
		this.votes = votes;
		this.selections = selections;
		this.sentences = sentences;
	}

	@Override
	public Optional<Subject> of(String ballot) {
		return this.votes.find(ballot)
			.map(vote -> new Subject("/public/hosting/" + this.selections.get(vote.selection()).year(),
					this.sentences.say("hosting.subject"), this.votes.last(vote.selection()).orElse(vote).id()));
	}

}
