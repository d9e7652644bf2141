package org.creativecities.hosting.award.process;

import org.creativecities.workflow.ProcessVariable;

/** All that Java knows of {@code processes/host-change.bpmn}. */
final class HostChange {

	static final String PROCESS = "host-change";

	/** The same as the business key, for cards and links in Tasklist. */
	static final ProcessVariable<String> CASE_ID = ProcessVariable.text("caseId");

	/** Of the report that this is about: a later one is another case. */
	static final ProcessVariable<Long> CHANGE = ProcessVariable.count("change");

	static final ProcessVariable<String> DECIDE_BY = ProcessVariable.text("decideBy");

	/** Whether it is postponed or cancelled. */
	static final ProcessVariable<Boolean> CHANGED = ProcessVariable.yesOrNo("changed");

	private HostChange() {
	}

}
