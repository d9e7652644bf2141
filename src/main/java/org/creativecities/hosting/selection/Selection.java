package org.creativecities.hosting.selection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The choice of the city that hosts the Annual Conference of a year.
 *
 * @param id such as {@code HOST-2024}
 * @param year of the conference
 * @param deadline for candidatures, exclusive
 * @param extended whether the call was extended because nobody stood
 * @param ballotOn on which day an officer wishes the ballot to open
 * @param opinion of the Coordination Committee; advice
 * @param opinionCity which of its cities gave that
 */
public record Selection(String id, int year, State state, Instant deadline, boolean extended,
		Optional<LocalDate> ballotOn, Optional<String> opinion, Optional<String> opinionCity) {

	static String id(int year) {
		return "HOST-" + year;
	}

	/** Whether a city can stand at this moment, whatever timer runs meanwhile. */
	public boolean takesCandidaturesAt(Instant moment) {
		return this.state == State.CALLING && moment.isBefore(this.deadline);
	}

	/** How far it is. */
	public enum State {

		/** Cities can stand. */
		CALLING,

		/** The call is over, candidatures are examined. */
		EXAMINING,

		/** The booklet is out, or members vote. */
		VOTING,

		/**
		 * The result is announced; it can be contested, then the agreement is concluded.
		 */
		AWARDING,

		/** Nobody stands, was chosen or agreed: a host is sought by agreement. */
		SEEKING,

		/** A host is agreed. */
		AGREED,

		/** Nobody hosts. */
		NO_HOST,

		/** There was a host; the conference is cancelled. */
		CANCELLED;

		/** Whether somebody is still being looked for. */
		public boolean isOpen() {
			return ordinal() < AGREED.ordinal();
		}

	}

}
