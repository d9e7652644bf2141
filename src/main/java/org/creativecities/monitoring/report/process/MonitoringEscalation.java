package org.creativecities.monitoring.report.process;

import org.creativecities.workflow.ProcessVariable;

/** All that Java knows of {@code processes/monitoring-escalation.bpmn}. */
final class MonitoringEscalation {

	static final String PROCESS = "monitoring-escalation";

	static final ProcessVariable<String> DECIDE_LATE_BY = ProcessVariable.text("decideLateBy");

	/** extend, flag, invite or end. */
	static final ProcessVariable<String> LATE_DECISION = ProcessVariable.text("lateDecision");

	/** Days that the head gave; 0 if none. */
	static final ProcessVariable<Long> EXTENSION_DAYS = ProcessVariable.count("extensionDays");

	static final ProcessVariable<String> DECISION_REASON = ProcessVariable.text("decisionReason");

	/** Who decided, since a job carries it out. */
	static final ProcessVariable<String> DECIDED_BY = ProcessVariable.text("decidedBy");

	/** The last second in which the city may answer, as people read it. */
	static final ProcessVariable<String> ANSWER_BY = ProcessVariable.text("answerBy");

	/** The same, exclusive. */
	static final ProcessVariable<String> ANSWER_ENDS_AT = ProcessVariable.text("answerEndsAt");

	/** By its own will; no longer once the head concludes. */
	static final ProcessVariable<Boolean> CITY_LEAVES = ProcessVariable.yesOrNo("cityLeaves");

	static final ProcessVariable<String> CONCLUDE_BY = ProcessVariable.text("concludeBy");

	static final ProcessVariable<String> SIGN_BY = ProcessVariable.text("signBy");

	static final ProcessVariable<Boolean> SIGNED = ProcessVariable.yesOrNo("signed");

	private MonitoringEscalation() {
	}

}
