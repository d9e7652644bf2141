package org.creativecities.ballots.vote;

import org.creativecities.reminders.ReminderDue;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds cities that have not voted, and them alone. A vote at the same moment shares
 * the round, so nobody is reminded of what is done.
 */
@Component
class VoterReminders {

	/** The ladder that {@code processes/ballot-round.bpmn} climbs. */
	static final String LADDER = "ballot";

	private final Ballots ballots;

	private final BallotLetters letters;

	VoterReminders(Ballots ballots, BallotLetters letters) {
		this.ballots = ballots;
		this.letters = letters;
	}

	@EventListener
	@Transactional
	void remind(ReminderDue due) {
		if (LADDER.equals(due.ladder())) {
			this.ballots.lockRound(due.businessKey())
				.filter(round -> round.state() == Round.State.OPEN && round.closesAt().equals(due.deadline()))
				.ifPresent(round -> this.letters.remind(round, -due.rung()));
		}
	}

}
