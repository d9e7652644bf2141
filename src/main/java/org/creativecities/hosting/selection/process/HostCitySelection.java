package org.creativecities.hosting.selection.process;

import org.creativecities.workflow.ProcessVariable;

/**
 * What opening a choice knows of {@code processes/host-city-selection.bpmn}; its other
 * variables stand with the steps that set them.
 */
final class HostCitySelection {

	static final String PROCESS = "host-city-selection";

	/** The same as the business key, for cards and links in Tasklist. */
	static final ProcessVariable<String> CASE_ID = ProcessVariable.text("caseId");

	/** As forms show it, without a separator. */
	static final ProcessVariable<String> YEAR_TEXT = ProcessVariable.text("yearText");

	/** For candidatures, exclusive. */
	static final ProcessVariable<String> DEADLINE = ProcessVariable.text("deadline");

	private HostCitySelection() {
	}

}
