package org.creativecities.elections.mandate.process;

import org.creativecities.workflow.ProcessVariable;

/** All that Java knows of {@code processes/vacancy.bpmn}. */
final class Vacancy {

	static final String PROCESS = "vacancy";

	/** Whether enough is left of the mandate. */
	static final ProcessVariable<Boolean> BY_ELECTION = ProcessVariable.yesOrNo("byElection");

	private Vacancy() {
	}

}
