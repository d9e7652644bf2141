package org.creativecities.ballots.rules;

/** What a ballot decides. */
public enum Mode {

	/** One of several candidates, by a majority, else after a run-off. */
	ONE_OF_MANY,

	/** A single candidate: yes (option 1) or no (option 2). */
	CONFIRMATION,

	/** Several seats, such as coordinator and deputy, in the order of votes. */
	SEATS

}
