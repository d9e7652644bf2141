package org.creativecities.ballots.process;

import org.creativecities.workflow.ProcessVariable;

/** All that Java knows of {@code processes/ballot-round.bpmn}. */
final class BallotRound {

	static final String PROCESS = "ballot-round";

	/** Fewer than two things to choose. */
	static final String NO_CHOICE_LEFT = "NoChoiceLeft";

	/** Fewer than the papers of a round are opened for. */
	static final String TOO_FEW_VOTED = "TooFewVoted";

	static final String CANDIDATE_WITHDREW = "ballots.CandidateWithdrew";

	/** Exclusive. */
	static final ProcessVariable<String> CLOSES_AT = ProcessVariable.text("closesAt");

	static final ProcessVariable<String> COUNT_BY = ProcessVariable.text("countBy");

	/** Whether too few have voted and the round stays open once more. */
	static final ProcessVariable<Boolean> PROLONG = ProcessVariable.yesOrNo("prolong");

	private BallotRound() {
	}

}
