package org.creativecities.designation.application.process;

import org.creativecities.workflow.ProcessVariable;

/** All that Java knows of {@code processes/designation-application.bpmn}. */
final class DesignationApplication {

	static final String PROCESS = "designation-application";

	static final String DECISION_PUBLISHED = "designation.DecisionPublished";

	static final String APPLICATION_WITHDRAWN = "designation.ApplicationWithdrawn";

	static final String CALL_CANCELLED = "designation.CallCancelled";

	static final String PUBLICATION_WITHDRAWN = "designation.PublicationWithdrawn";

	/** The application; the same as the business key, for cards and links in Tasklist. */
	static final ProcessVariable<String> CASE_ID = ProcessVariable.text("caseId");

	static final ProcessVariable<String> CALL_ID = ProcessVariable.text("callId");

	static final ProcessVariable<String> CITY_GROUP = ProcessVariable.text("cityGroup");

	static final ProcessVariable<String> NATCOM_GROUP = ProcessVariable.text("natcomGroup");

	/** The last second before the deadline, as people read it. */
	static final ProcessVariable<String> DRAFT_BY = ProcessVariable.text("draftBy");

	static final ProcessVariable<String> CHASE_ENDORSEMENT_ON = ProcessVariable.text("chaseEndorsementOn");

	static final ProcessVariable<Boolean> MEMBER_STATE = ProcessVariable.yesOrNo("memberState");

	static final ProcessVariable<Boolean> MEMBER_CITY = ProcessVariable.yesOrNo("memberCity");

	static final ProcessVariable<Boolean> CALL_OPEN = ProcessVariable.yesOrNo("callOpen");

	static final ProcessVariable<Boolean> LIVE_APPLICATION = ProcessVariable.yesOrNo("liveApplication");

	static final ProcessVariable<Boolean> WAIT_ONE_CALL = ProcessVariable.yesOrNo("waitOneCall");

	static final ProcessVariable<Long> REFUSALS_IN_A_ROW = ProcessVariable.count("refusalsInARow");

	static final ProcessVariable<Long> REFUSALS_ALLOWED = ProcessVariable.count("refusalsAllowed");

	/** ELIGIBLE, or the rule that says no. */
	static final ProcessVariable<String> ELIGIBILITY = ProcessVariable.text("eligibility");

	static final ProcessVariable<Boolean> DESIGNATED = ProcessVariable.yesOrNo("designated");

	static final ProcessVariable<String> WELCOME_BY = ProcessVariable.text("welcomeBy");

	static final ProcessVariable<String> CORRECTION_UNTIL = ProcessVariable.text("correctionUntil");

	private DesignationApplication() {
	}

}
