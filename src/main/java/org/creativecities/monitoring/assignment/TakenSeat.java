package org.creativecities.monitoring.assignment;

/**
 * A seat as it is kept.
 *
 * @param number of the assignment; 0 if the report came without one
 */
public record TakenSeat(long id, int year, int number, Seat seat, State state) {

	/** What became of a seat. */
	public enum State {

		PROPOSED, OPEN, DONE, DROPPED, UNDONE

	}

}
