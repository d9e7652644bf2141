package org.creativecities.elections.election;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.creativecities.network.Mandate.Role;

/**
 * One election of a sub-network.
 *
 * @param id such as {@code COORD-film-2026}
 * @param openedBy user id, or {@code system}
 * @param nominationsUntil exclusive
 * @param extended whether the call was open once more, because nobody stood
 * @param ballot the last one; empty before it was declared
 * @param seats what it fills, the coordinator first
 * @param note of those who left for those who came; empty before the handover
 * @param stopReason why an officer stopped it; empty if none did
 * @param endedReason why the head had nobody vote anew after an annulled ballot; empty if
 * not so
 */
public record Election(String id, String field, State state, String openedBy, Instant openedAt,
		Instant nominationsUntil, boolean extended, Optional<String> ballot, List<Seat> seats, Optional<String> note,
		Optional<String> stopReason, Optional<String> endedReason) {

	/** Whether a nomination at this moment is in time, whatever timer runs meanwhile. */
	public boolean takesNominationsAt(Instant moment) {
		return this.state == State.NOMINATING && moment.isBefore(this.nominationsUntil);
	}

	/** The same, with what it fills. */
	Election filling(List<Seat> filled) {
		return new Election(this.id, this.field, this.state, this.openedBy, this.openedAt, this.nominationsUntil,
				this.extended, this.ballot, filled, this.note, this.stopReason, this.endedReason);
	}

	/** Whether mandates are over, and it has not come to an end that follow them. */
	public boolean isLateOn(LocalDate day) {
		return this.state != State.CLOSED
				&& this.seats.stream().flatMap(seat -> seat.from().stream()).anyMatch(begin -> !begin.isAfter(day));
	}

	public Optional<Seat> seat(Role role) {
		return this.seats.stream().filter(seat -> seat.role() == role).findFirst();
	}

	/** How far it is. */
	public enum State {

		NOMINATING,
		/** The call is closed; officers look at the last nominations. */
		CHECKING,
		/** Who stands is known; the ballot is prepared, open or counted. */
		VOTING, CLOSED

	}

}
