package org.creativecities.hosting.vote;

import java.util.Optional;

import org.creativecities.ballots.vote.BallotSubject;
import org.creativecities.hosting.selection.Selections;
import org.creativecities.mail.Bilingual;
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
					this.sentences.say("hosting.subject"), this.votes.last(vote.selection()).orElse(vote).id(),
					fallen(vote)));
	}

	private Optional<Bilingual> fallen(HostBallot vote) {
		if (vote.setAside()) {
			return Optional.of(this.sentences.say("hosting.subject.set-aside"));
		}
		return switch (this.selections.get(vote.selection()).state()) {
			case NO_HOST -> Optional.of(this.sentences.say("hosting.subject.no-host"));
			case CANCELLED -> Optional.of(this.sentences.say("hosting.subject.cancelled"));
			default -> Optional.empty();
		};
	}

}
