package org.creativecities.elections.mandate.process;

import org.creativecities.workflow.ProcessVariable;

/** All that Java knows of {@code processes/coordinator-election.bpmn}. */
final class CoordinatorElection {

	static final String PROCESS = "coordinator-election";

	static final String ELECTION_STOPPED = "elections.ElectionStopped";

	/** How many stand. */
	static final ProcessVariable<Long> CANDIDATES = ProcessVariable.count("candidates");

	static final ProcessVariable<String> BALLOT_ID = ProcessVariable.text("ballotId");

	static final ProcessVariable<String> OPENS_AT = ProcessVariable.text("opensAt");

	/** Of the ballot, as {@code secret-ballot} tells it. */
	static final ProcessVariable<String> OUTCOME = ProcessVariable.text("outcome");

	/** Mandates, nobody, again or annulled. */
	static final ProcessVariable<String> RESULT = ProcessVariable.text("result");

	/** Until when the head says how it goes on after a ballot was annulled. */
	static final ProcessVariable<String> GO_ON_BY = ProcessVariable.text("goOnBy");

	/** anew or nobody. */
	static final ProcessVariable<String> WAY_ON = ProcessVariable.text("wayOn");

	/** How many cities leave a seat to another one. */
	static final ProcessVariable<Long> LEAVING = ProcessVariable.count("leaving");

	static final ProcessVariable<String> HANDOVER_GROUPS = ProcessVariable.text("handoverGroups");

	static final ProcessVariable<String> HAND_OVER_BY = ProcessVariable.text("handOverBy");

	private CoordinatorElection() {
	}

}
