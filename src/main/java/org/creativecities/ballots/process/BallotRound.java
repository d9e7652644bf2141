package org.creativecities.ballots.process;

import org.creativecities.workflow.ProcessVariable;

/** All that Java knows of {@code processes/ballot-round.bpmn}. */
final class BallotRound {

	static final String PROCESS = "ballot-round";

	static final String CANDIDATE_WITHDREW = "ballots.CandidateWithdrew";

	/** The outcome of a round that has no choice left. */
	static final String STOPPED = "STOPPED";

	/** Exclusive. */
	static final ProcessVariable<String> CLOSES_AT = ProcessVariable.text("closesAt");

	static final ProcessVariable<String> COUNT_BY = ProcessVariable.text("countBy");

	/** Whether too few have voted and the round stays open once more. */
	static final ProcessVariable<Boolean> PROLONG = ProcessVariable.yesOrNo("prolong");

	/** Whether something is left to choose after a candidate withdrew. */
	static final ProcessVariable<Boolean> CHOICE_LEFT = ProcessVariable.yesOrNo("choiceLeft");

	private BallotRound() {
	}

}
