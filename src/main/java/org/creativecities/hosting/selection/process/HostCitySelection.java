package org.creativecities.hosting.selection.process;

import org.creativecities.workflow.ProcessVariable;

/** What opening a choice leaves in {@code processes/host-city-selection.bpmn}. */
final class HostCitySelection {

	static final String PROCESS = "host-city-selection";

	/** The same as the business key, for cards and links in Tasklist. */
	static final ProcessVariable<String> CASE_ID = ProcessVariable.text("caseId");

	/** As forms show it, without a separator. */
	static final ProcessVariable<String> YEAR_TEXT = ProcessVariable.text("yearText");

	/** For candidatures, exclusive. */
	static final ProcessVariable<String> DEADLINE = ProcessVariable.text("deadline");

	/** Until when an officer opens the choice that is due each January. */
	static final ProcessVariable<String> PLAN_BY = ProcessVariable.text("planBy");

	/** Whether nobody looks for a host yet. */
	static final ProcessVariable<Boolean> HOST_WANTED = ProcessVariable.yesOrNo("hostWanted");

	private HostCitySelection() {
	}

}
