package org.creativecities.monitoring.report.process;

import org.creativecities.workflow.ProcessVariable;

/** All that Java knows of {@code processes/monitoring-preparation.bpmn}. */
final class MonitoringPreparation {

	static final String PROCESS = "monitoring-preparation";

	static final String EXTENSION_ASKED = "monitoring.ExtensionAsked";

	static final String EXEMPTION_ASKED = "monitoring.ExemptionAsked";

	static final String EXTENSION_SETTLED = "monitoring.ExtensionSettled";

	static final String DEADLINE_MOVED = "monitoring.DeadlineMoved";

	/** The step whose task follows the deadline. */
	static final String PREPARE_REPORT = "Activity_PrepareReport";

	/** Exclusive. */
	static final ProcessVariable<String> DEADLINE = ProcessVariable.text("deadline");

	static final ProcessVariable<String> PREPARE_BY = ProcessVariable.text("prepareBy");

	static final ProcessVariable<String> ESCALATE_ON = ProcessVariable.text("escalateOn");

	/** The request that is weighed; a city has one at a time. */
	static final ProcessVariable<Long> EXTENSION_REQUEST = ProcessVariable.count("extensionRequest");

	/** Whether the city says that the reason is beyond its control. */
	static final ProcessVariable<Boolean> FORCE_MAJEURE = ProcessVariable.yesOrNo("forceMajeure");

	static final ProcessVariable<Boolean> FORCE_MAJEURE_BEFORE = ProcessVariable.yesOrNo("forceMajeureBefore");

	/** How often the city got more time for this report. */
	static final ProcessVariable<Long> EARLIER_EXTENSIONS = ProcessVariable.count("earlierExtensions");

	/** Days begun since the deadline; 0 before it. */
	static final ProcessVariable<Long> DAYS_LATE = ProcessVariable.count("daysLate");

	static final ProcessVariable<Long> FORCE_MAJEURE_DAYS = ProcessVariable.count("forceMajeureDays");

	static final ProcessVariable<Long> FIRST_DAYS = ProcessVariable.count("firstDays");

	static final ProcessVariable<Long> LATE_DAYS = ProcessVariable.count("lateDays");

	/** What the table allows; 0 if the head has to decide. */
	static final ProcessVariable<Long> DAYS_ALLOWED = ProcessVariable.count("daysAllowed");

	static final ProcessVariable<String> DECIDE_REQUEST_BY = ProcessVariable.text("decideRequestBy");

	static final ProcessVariable<Boolean> EXEMPTED = ProcessVariable.yesOrNo("exempted");

	/** Whether nothing is missing; set by the steps of {@code answers}. */
	static final ProcessVariable<Boolean> COMPLETE = ProcessVariable.yesOrNo("complete");

	/** What the head decided about a late report: extend, flag, invite or end. */
	static final ProcessVariable<String> LATE_DECISION = ProcessVariable.text("lateDecision");

	static final ProcessVariable<Long> EXTENSION_DAYS = ProcessVariable.count("extensionDays");

	static final ProcessVariable<String> DECISION_REASON = ProcessVariable.text("decisionReason");

	/** Who decided, since a job carries it out. */
	static final ProcessVariable<String> DECIDED_BY = ProcessVariable.text("decidedBy");

	private MonitoringPreparation() {
	}

}
