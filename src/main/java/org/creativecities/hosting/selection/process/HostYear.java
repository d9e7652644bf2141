package org.creativecities.hosting.selection.process;

import org.creativecities.workflow.ProcessVariable;

/** All that Java knows of {@code processes/host-year.bpmn}. */
final class HostYear {

	static final String PROCESS = "host-year";

	static final String SELECTION_OPENED = "hosting.SelectionOpened";

	/** For which a host is looked for. */
	static final ProcessVariable<String> WANTED_YEAR = ProcessVariable.text("wantedYear");

	/** Whether nobody looks for a host yet. */
	static final ProcessVariable<Boolean> HOST_WANTED = ProcessVariable.yesOrNo("hostWanted");

	/** Until when an officer opens the choice. */
	static final ProcessVariable<String> PLAN_BY = ProcessVariable.text("planBy");

	private HostYear() {
	}

}
