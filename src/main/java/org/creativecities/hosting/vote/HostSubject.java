package org.creativecities.hosting.vote;

import java.util.Optional;

import org.creativecities.ballots.vote.BallotSubject;
import org.creativecities.hosting.selection.Selection;
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
		return this.votes.find(ballot).map(vote -> {
			var selection = this.selections.get(vote.selection());
			return new Subject("/public/hosting/" + selection.year(), this.sentences.say("hosting.subject"),
					this.votes.last(selection.id()).orElse(vote).id(), fallen(vote, selection));
		});
	}

	private Optional<Bilingual> fallen(HostBallot vote, Selection selection) {
		if (vote.setAside()) {
			return Optional.of(this.sentences.say("hosting.subject.set-aside"));
		}
		return switch (selection.state()) {
			case NO_HOST -> Optional.of(this.sentences.say("hosting.subject.no-host"));
			case CANCELLED -> Optional.of(this.sentences.say("hosting.subject.cancelled"));
			default -> Optional.empty();
		};
	}

}
