package org.creativecities.monitoring.assignment;

/**
 * A seat as it is kept.
 *
 * @param number of the assignment; 0 if the report came without one
 * @param attempt 1 for whom the assignment or an officer named, 2 for whoever is asked
 * instead of that city …
 */
public record TakenSeat(long id, int year, int number, Seat seat, State state, int attempt) {

	/** Whether somebody sits there, be it that the review is handed in. */
	public boolean isTaken() {
		return this.state == State.OPEN || this.state == State.DONE;
	}

	/** What became of a seat. */
	public enum State {

		PROPOSED, OPEN, DONE, DROPPED, UNDONE

	}

}
