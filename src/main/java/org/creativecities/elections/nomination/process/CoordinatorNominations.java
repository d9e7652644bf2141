package org.creativecities.elections.nomination.process;

import org.creativecities.workflow.ProcessVariable;

/** All that Java knows of {@code processes/coordinator-nominations.bpmn}. */
final class CoordinatorNominations {

	static final String PROCESS = "coordinator-nominations";

	/** The last nomination was confirmed, refused or withdrawn. */
	static final String NOMINATIONS_CHECKED = "elections.NominationsChecked";

	/** Exclusive. */
	static final ProcessVariable<String> NOMINATIONS_UNTIL = ProcessVariable.text("nominationsUntil");

	/** Whether no nomination waits for an officer. */
	static final ProcessVariable<Boolean> ALL_CHECKED = ProcessVariable.yesOrNo("allChecked");

	/** Whether nobody stands and the call was not extended before. */
	static final ProcessVariable<Boolean> CALL_AGAIN = ProcessVariable.yesOrNo("callAgain");

	private CoordinatorNominations() {
	}

}
