package org.creativecities.ballots.count;

import java.time.Instant;

/**
 * What the head decided of a ballot.
 *
 * @param stands whether it goes on; if not, nothing of it counts
 * @param by user id
 * @param reason published
 */
public record Decision(About about, boolean stands, String by, String reason, Instant at) {

	/** Why the head was asked. */
	public enum About {

		/** An officer disputes the count. */
		DISPUTE,

		/** Too few cities voted, also after more time. */
		TURNOUT,

		/** Nobody asked: the head gives the ballot up. */
		BALLOT

	}

}
