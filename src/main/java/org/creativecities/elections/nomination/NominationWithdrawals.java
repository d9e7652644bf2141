package org.creativecities.elections.nomination;

import java.time.Clock;
import java.util.Optional;

import org.creativecities.ballots.vote.Ballots;
import org.creativecities.ballots.vote.Round;
import org.creativecities.elections.election.Election;
import org.creativecities.elections.election.Elections;
import org.creativecities.workflow.InputRefused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A city takes its nomination back, and has read before what that does: it may end the
 * vote of a whole sub-network.
 */
@Service
@Transactional
public class NominationWithdrawals {

	private final Elections elections;

	private final Nominations nominations;

	private final Ballots ballots;

	private final Clock clock;

	NominationWithdrawals(Elections elections, Nominations nominations, Ballots ballots, Clock clock) {
		this.elections = elections;
		this.nominations = nominations;
		this.ballots = ballots;
		this.clock = clock;
	}

	/**
	 * What a withdrawal would do at this moment; empty if there is nothing to withdraw.
	 */
	@Transactional(readOnly = true)
	public Optional<Effect> effect(String id) {
		var nomination = this.nominations.get(id);
		var election = this.elections.get(nomination.election());
		return (nomination.state().isLive() && election.state() != Election.State.CLOSED)
				? Optional.of(effect(election, id)) : Optional.empty();
	}

	private Effect effect(Election election, String id) {
		if (election.takesNominationsAt(this.clock.instant())) {
			return Effect.CALL_OPEN;
		}
		return election.ballot().map(ballot -> effect(ballot, id)).orElse(Effect.CALL_CLOSED);
	}

	private Effect effect(String ballot, String id) {
		if (!this.ballots.takesWithdrawals(ballot)) {
			return Effect.LATE;
		}
		return this.ballots.round(ballot)
			.filter(round -> round.state() == Round.State.OPEN)
			.map(round -> effect(round, id))
			.orElse(Effect.CALL_CLOSED);
	}

	private static Effect effect(Round open, String id) {
		if (open.options().stream().noneMatch(option -> option.key().equals(id))) {
			return Effect.NOT_ON_PAPER;
		}
		return open.runOff() ? Effect.RUN_OFF : Effect.VOTE;
	}

	/**
	 * Takes it back.
	 * @param read the effect of which the person has read
	 * @throws InputRefused if it would do something else by now, or cannot be taken back
	 */
	public void withdraw(String id, String read, String by) {
		var election = this.elections.lock(this.nominations.get(id).election());
		election.ballot().ifPresent(this.ballots::lock);
		var now = effect(id).filter(effect -> effect != Effect.LATE);
		if (now.filter(effect -> !effect.name().equals(read)).isPresent()) {
			throw new InputRefused("", "elections.withdraw-otherwise");
		}
		this.nominations.withdraw(id, by);
	}

	/** What follows from a withdrawal. */
	public enum Effect {

		/** The city may name somebody else. */
		CALL_OPEN,
		/** The person comes onto no paper. */
		CALL_CLOSED,
		/** The vote is stopped, and what was cast does not count. */
		VOTE,
		/** The same; what the first round decided stays. */
		RUN_OFF,
		/** A run-off between others goes on. */
		NOT_ON_PAPER,
		/** The vote is closed: nothing can be withdrawn. */
		LATE

	}

}
