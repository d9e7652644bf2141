package org.creativecities.ballots.vote;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.creativecities.ballots.rules.Option;

/**
 * One time of voting in a ballot.
 *
 * @param number from 1 on; one that was stopped keeps its number
 * @param closesAt exclusive
 * @param prolonged whether it was opened for longer because too few had voted
 * @param publicKey for which choices are sealed
 * @param stoppedAt when it lost a candidate or the ballot was annulled; empty if it was
 * not
 * @param root published at the close; empty before
 * @param countHash binds what was in the papers; published with the count, empty before
 */
public record Round(String ballot, int number, boolean runOff, State state, Instant opensAt, Instant closesAt,
		boolean prolonged, Optional<Instant> stoppedAt, byte[] publicKey, Optional<String> root,
		Optional<String> countHash, List<Option> options) {

	/** By which its papers and receipts are bound to it: {@code HOST-2024/1}. */
	public String context() {
		return this.ballot + "/" + this.number;
	}

	/** Whether a vote at this moment is in time, whatever timer runs meanwhile. */
	public boolean takesVotesAt(Instant moment) {
		return this.state == State.OPEN && !moment.isBefore(this.opensAt) && moment.isBefore(this.closesAt);
	}

	/** Whether it is voted on, or waits to be counted. */
	public boolean isRunning() {
		return this.state == State.OPEN || this.state == State.CLOSED;
	}

	/** How far it is. */
	public enum State {

		OPEN, CLOSED, COUNTED,

		/** A candidate withdrew; the product cannot open its papers any more. */
		STOPPED

	}

}
