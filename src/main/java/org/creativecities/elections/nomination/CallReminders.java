package org.creativecities.elections.nomination;

import org.creativecities.elections.election.Election.State;
import org.creativecities.elections.election.Elections;
import org.creativecities.elections.election.FieldLetters;
import org.creativecities.reminders.ReminderDue;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminds cities with all rights that have nominated nobody. */
@Component("electionCallReminders")
class CallReminders {

	/** The ladder that {@code processes/coordinator-nominations.bpmn} climbs. */
	static final String LADDER = "election-call";

	private final Elections elections;

	private final Nominations nominations;

	private final FieldLetters letters;

	CallReminders(Elections elections, Nominations nominations, FieldLetters letters) {
		this.elections = elections;
		this.nominations = nominations;
		this.letters = letters;
	}

	@EventListener
	@Transactional
	void remind(ReminderDue due) {
		if (!LADDER.equals(due.ladder())) {
			return;
		}
		var election = this.elections.lock(due.businessKey());
		if (election.state() != State.NOMINATING || !election.nominationsUntil().equals(due.deadline())) {
			return;
		}
		var model = this.letters.modelOfCall(election, election.nominationsUntil());
		for (var city : this.letters.voters(election.field())) {
			if (this.nominations.live(election.id(), city.id()).isEmpty()) {
				this.letters.toCity(election.id(), city.id(), "remind-field",
						-due.rung() + (election.extended() ? " extended" : ""), model);
			}
		}
	}

}
