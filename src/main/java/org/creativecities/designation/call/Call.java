package org.creativecities.designation.call;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A call for applications.
 *
 * @param id such as {@code CALL-2019}; also the business key of its processes
 * @param opensAt 00:00 Paris time of the opening day
 * @param deadline exclusive: 00:00 Paris time of the day after the last one
 * @param announcementAt 00:00 Paris time of the day on which decisions become public
 * @param fields ids of the creative fields that are open, at least one
 * @param endorsedLimit applications that one National Commission may endorse
 * @param designatedLimit cities of one country that may be designated, each in another
 * field
 * @param endorsedFieldsDiffer whether those that a National Commission endorses must be
 * in different fields, too
 * @param expertsPerFile experts who evaluate an application
 * @param membersPerFile member cities that evaluate an application
 * @param allowClarification whether a city may mend minor defects found in screening
 * @param waitOneCall whether a city refused twice in a row has to wait one call
 * @param returnReason why the head returned the draft; {@code null} if it was not
 * returned
 * @param cancelReason {@code null} unless it was cancelled
 * @param grace how long after the deadline it still takes what comes; nobody is told of
 * it
 */
public record Call(String id, int year, State state, Instant opensAt, Instant deadline, Instant announcementAt,
		List<String> fields, int endorsedLimit, int designatedLimit, boolean endorsedFieldsDiffer, int expertsPerFile,
		int membersPerFile, boolean allowClarification, boolean waitOneCall, String returnReason, String cancelReason,
		Duration grace) {

	/** Where a call stands. */
	public enum State {

		DRAFT, APPROVED, OPEN, CLOSED, DECIDED, PUBLISHED, CANCELLED;

		private static final Set<State> OVER = EnumSet.of(PUBLISHED, CANCELLED);

		/**
		 * Whether nothing more is to come: its decisions are public, or it was cancelled.
		 */
		public boolean isOver() {
			return OVER.contains(this);
		}

	}

	/**
	 * Whether applications may be opened, changed and submitted at this instant. The
	 * deadline decides, not whether its timer has run yet.
	 */
	public boolean isOpen(Instant now) {
		return this.state == State.OPEN && now.isBefore(closesAt());
	}

	/**
	 * When nothing is taken any more: the deadline, and the grace after it; exclusive.
	 */
	public Instant closesAt() {
		return this.deadline.plus(this.grace);
	}

	Call with(State next) {
		return new Call(this.id, this.year, next, this.opensAt, this.deadline, this.announcementAt, this.fields,
				this.endorsedLimit, this.designatedLimit, this.endorsedFieldsDiffer, this.expertsPerFile,
				this.membersPerFile, this.allowClarification, this.waitOneCall, this.returnReason, this.cancelReason,
				this.grace);
	}

}
