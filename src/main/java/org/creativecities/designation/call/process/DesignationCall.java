package org.creativecities.designation.call.process;

import org.creativecities.workflow.ProcessVariable;

/** All that Java knows of {@code processes/designation-call.bpmn}. */
final class DesignationCall {

	static final String PROCESS = "designation-call";

	static final String CALL_CANCELLED = "designation.CallCancelled";

	/** The call; the same as the business key, shown on the cards in Tasklist. */
	static final ProcessVariable<String> CALL_ID = ProcessVariable.text("callId");

	static final ProcessVariable<String> APPROVE_BY = ProcessVariable.text("approveBy");

	static final ProcessVariable<Boolean> APPROVED = ProcessVariable.yesOrNo("approved");

	static final ProcessVariable<String> REVISE_BY = ProcessVariable.text("reviseBy");

	static final ProcessVariable<String> OPENS_AT = ProcessVariable.text("opensAt");

	/** Exclusive. */
	static final ProcessVariable<String> DEADLINE = ProcessVariable.text("deadline");

	/** The deadline and the grace after it; exclusive. */
	static final ProcessVariable<String> CLOSES_AT = ProcessVariable.text("closesAt");

	static final ProcessVariable<String> ANNOUNCEMENT_AT = ProcessVariable.text("announcementAt");

	/** Whether another application of the cancelled call is left to end. */
	static final ProcessVariable<Boolean> ANOTHER_APPLICATION = ProcessVariable.yesOrNo("anotherApplication");

	/** When the head hears that nothing is decided. */
	static final ProcessVariable<String> DECISION_ALERT_ON = ProcessVariable.text("decisionAlertOn");

	static final ProcessVariable<String> CORRECTION_ENDS_AT = ProcessVariable.text("correctionEndsAt");

	private DesignationCall() {
	}

}
