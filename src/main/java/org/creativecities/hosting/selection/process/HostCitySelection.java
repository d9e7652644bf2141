package org.creativecities.hosting.selection.process;

import org.creativecities.workflow.ProcessVariable;

/**
 * The variables of {@code processes/host-city-selection.bpmn}. Later steps stand in
 * packages of their own and set theirs there, by the same names.
 */
final class HostCitySelection {

	static final String PROCESS = "host-city-selection";

	/** The same as the business key, for cards and links in Tasklist. */
	static final ProcessVariable<String> CASE_ID = ProcessVariable.text("caseId");

	/** As forms show it, without a separator. */
	static final ProcessVariable<String> YEAR_TEXT = ProcessVariable.text("yearText");

	/** For candidatures, exclusive. */
	static final ProcessVariable<String> DEADLINE = ProcessVariable.text("deadline");

	/** How many are eligible and stand; set by the steps of {@code candidature}. */
	static final ProcessVariable<Long> STANDING = ProcessVariable.count("standing");

	/** Until when a host is found by agreement, if nobody stands. */
	static final ProcessVariable<String> DESIGNATE_BY = ProcessVariable.text("designateBy");

	/** chosen, nobody, again or annulled; set by the steps of {@code vote}. */
	static final ProcessVariable<String> VOTE = ProcessVariable.text("vote");

	/** agreed, nobody or again; set by the steps of {@code award}. */
	static final ProcessVariable<String> AWARD = ProcessVariable.text("award");

	/** Until when the head says how it goes on after a vote was annulled. */
	static final ProcessVariable<String> GO_ON_BY = ProcessVariable.text("goOnBy");

	/** anew, agreement or end; set by the steps of {@code award}. */
	static final ProcessVariable<String> WAY_ON = ProcessVariable.text("wayOn");

	/** Whether somebody hosts by agreement. */
	static final ProcessVariable<Boolean> HOSTED = ProcessVariable.yesOrNo("hosted");

	private HostCitySelection() {
	}

}
