package org.creativecities.hosting.vote.process;

import org.creativecities.workflow.ProcessVariable;

/** All that Java knows of {@code processes/host-vote.bpmn}. */
final class HostVote {

	/** Such as HOST-2024; another one where it is voted anew. */
	static final ProcessVariable<String> BALLOT_ID = ProcessVariable.text("ballotId");

	static final ProcessVariable<String> OPENS_AT = ProcessVariable.text("opensAt");

	/** chosen, nobody, again or annulled. */
	static final ProcessVariable<String> VOTE = ProcessVariable.text("vote");

	/** Whether somebody is chosen, or nobody for certain. */
	static final ProcessVariable<Boolean> DECIDED = ProcessVariable.yesOrNo("decided");

	private HostVote() {
	}

}
