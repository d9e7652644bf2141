package org.creativecities.hosting.candidature.process;

import org.creativecities.workflow.ProcessVariable;

/**
 * What candidatures leave in {@code processes/host-call.bpmn} and
 * {@code processes/host-city-selection.bpmn}.
 */
final class HostCall {

	static final String PROCESS = "host-call";

	static final String CANDIDATURES_EXAMINED = "hosting.CandidaturesExamined";

	/** Whether candidatures are still to be decided. */
	static final ProcessVariable<Boolean> EXAMINING = ProcessVariable.yesOrNo("examining");

	/**
	 * some, unadvised if the whole committee is among them, none, or extend if nobody
	 * stands and the call can be extended.
	 */
	static final ProcessVariable<String> WHO_STANDS = ProcessVariable.text("whoStands");

	/** Who is asked for advice. */
	static final ProcessVariable<String> COMMITTEE_GROUPS = ProcessVariable.text("committeeGroups");

	static final ProcessVariable<String> OPINION_BY = ProcessVariable.text("opinionBy");

	/** Exclusive. */
	static final ProcessVariable<String> OPINION_ENDS_AT = ProcessVariable.text("opinionEndsAt");

	/** How many are eligible and stand. */
	static final ProcessVariable<Long> STANDING = ProcessVariable.count("standing");

	/** Until when a host is found by agreement, if nobody stands. */
	static final ProcessVariable<String> DESIGNATE_BY = ProcessVariable.text("designateBy");

	private HostCall() {
	}

}
