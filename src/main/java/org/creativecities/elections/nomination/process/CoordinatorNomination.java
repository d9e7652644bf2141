package org.creativecities.elections.nomination.process;

import org.creativecities.workflow.ProcessVariable;

/** All that Java knows of {@code processes/coordinator-nomination.bpmn}. */
final class CoordinatorNomination {

	static final String PROCESS = "coordinator-nomination";

	static final String NOMINEE_ACCEPTED = "elections.NomineeAccepted";

	static final String NOMINEE_DECLINED = "elections.NomineeDeclined";

	static final String NOMINEE_LINK_WANTED = "elections.NomineeLinkWanted";

	static final String NOMINATION_WITHDRAWN = "elections.NominationWithdrawn";

	static final ProcessVariable<String> CITY_GROUP = ProcessVariable.text("cityGroup");

	/** When the call closes; exclusive. */
	static final ProcessVariable<String> CLOSES_AT = ProcessVariable.text("closesAt");

	static final ProcessVariable<String> CHECK_BY = ProcessVariable.text("checkBy");

	static final ProcessVariable<Boolean> STANDS = ProcessVariable.yesOrNo("stands");

	private CoordinatorNomination() {
	}

}
