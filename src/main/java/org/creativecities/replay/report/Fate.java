package org.creativecities.replay.report;

/**
 * How a report of a replay goes. Real cities report in time and are accepted; every other
 * fate is an invented city's.
 */
enum Fate {

	IN_TIME,

	/** Hands in after the first written reminder. */
	LATE,

	/** Hands in when the head of the secretariat has invited it to leave already. */
	LATE_AT_LAST,

	/** Never answers, and is a member no more in the end. */
	SILENT,

	/** Asks for more time, and keeps to it. */
	EXTENDED,

	/** Mends what the peers comment on, once. */
	REVISED,

	/** As above, twice. */
	REVISED_TWICE,

	/** Its peers disagree, so that the coordinator of its field decides. */
	ARBITRATED,

	/** The letters to its main contact come back. */
	BOUNCED;

	boolean isInTime() {
		return this != LATE && this != LATE_AT_LAST && this != SILENT && this != EXTENDED;
	}

	boolean isLate() {
		return this == LATE || isInvitedToLeave();
	}

	boolean isInvitedToLeave() {
		return this == LATE_AT_LAST || this == SILENT;
	}

}
