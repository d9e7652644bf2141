package org.creativecities.ballots.vote;

import java.util.List;
import java.util.Optional;

import org.creativecities.mail.Bilingual;
import org.creativecities.ballots.vote.BallotSubject.Subject;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What ballots are about, as those who declared them say. */
@Component
@Transactional(readOnly = true)
public class BallotSubjects {

	private final List<BallotSubject> all;

	private final Ballots ballots;

	BallotSubjects(ObjectProvider<BallotSubject> all, Ballots ballots) {
		this.all = all.orderedStream().toList();
		this.ballots = ballots;
	}

	/** Empty if nobody says so. */
	public Optional<Subject> of(String ballot) {
		return this.all.stream().flatMap(each -> each.of(ballot).stream()).findFirst();
	}

	/**
	 * Why its published result holds no more; empty if it holds, or nothing is published.
	 */
	public Optional<Bilingual> fallen(String ballot) {
		return this.ballots.find(ballot)
			.filter(each -> each.state() == Ballot.State.PUBLISHED)
			.flatMap(each -> of(each.id()))
			.flatMap(Subject::fallen);
	}

	/** The ballot in which the same question is voted on anew; empty if there is none. */
	public Optional<Ballot> replacing(String ballot) {
		return of(ballot).map(Subject::last).filter(last -> !last.equals(ballot)).flatMap(this.ballots::find);
	}

}
