package org.creativecities.ballots.process;

import org.creativecities.workflow.ProcessVariable;

/** All that Java knows of {@code processes/secret-ballot.bpmn}. */
final class SecretBallot {

	static final String PROCESS = "secret-ballot";

	static final String BALLOT_GIVEN_UP = "ballots.BallotGivenUp";

	/** Given by the caller; also the business key. */
	static final ProcessVariable<String> BALLOT_ID = ProcessVariable.text("ballotId");

	/** Given by the caller: when the first round opens. */
	static final ProcessVariable<String> OPENS_AT = ProcessVariable.text("opensAt");

	static final ProcessVariable<String> CERTIFY_BY = ProcessVariable.text("certifyBy");

	static final ProcessVariable<String> DRAW_BY = ProcessVariable.text("drawBy");

	static final ProcessVariable<String> DECIDE_BY = ProcessVariable.text("decideBy");

	/** The outcome when too few candidates are left to choose among. */
	static final String STOPPED = "STOPPED";

	/**
	 * The outcome when the head lets a result fall or gives the ballot up, or too few
	 * voted.
	 */
	static final String ANNULLED = "ANNULLED";

	/**
	 * What came out: a kind of {@code ballot-outcome}, {@link #STOPPED} or
	 * {@link #ANNULLED}. Read by the caller.
	 */
	static final ProcessVariable<String> OUTCOME = ProcessVariable.text("outcome");

	/** Whether enough cities voted, or the head lets the result stand all the same. */
	static final ProcessVariable<Boolean> ENOUGH = ProcessVariable.yesOrNo("enough");

	/** How the certificates stand: complete, missing, disputed or overturned. */
	static final ProcessVariable<String> CERTIFICATE = ProcessVariable.text("certificate");

	private SecretBallot() {
	}

}
