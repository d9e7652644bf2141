package org.creativecities.monitoring.report.process;

import org.creativecities.workflow.ProcessVariable;

/** All that Java knows of {@code processes/monitoring-report.bpmn}. */
final class MonitoringReport {

	static final String PROCESS = "monitoring-report";

	static final String PUBLICATION_WITHDRAWN = "monitoring.PublicationWithdrawn";

	static final String REPORT_FALLS_AWAY = "monitoring.ReportFallsAway";

	/** The report; the same as the business key, for cards and links in Tasklist. */
	static final ProcessVariable<String> CASE_ID = ProcessVariable.text("caseId");

	static final ProcessVariable<Long> YEAR = ProcessVariable.count("year");

	static final ProcessVariable<String> CITY_ID = ProcessVariable.text("cityId");

	static final ProcessVariable<String> CITY_GROUP = ProcessVariable.text("cityGroup");

	/** Exclusive. */
	static final ProcessVariable<String> DEADLINE = ProcessVariable.text("deadline");

	/** The last second before the deadline, as people read it. */
	static final ProcessVariable<String> PREPARE_BY = ProcessVariable.text("prepareBy");

	/** When the head decides about a report that is still missing. */
	static final ProcessVariable<String> ESCALATE_ON = ProcessVariable.text("escalateOn");

	static final ProcessVariable<String> VALIDATE_BY = ProcessVariable.text("validateBy");

	static final ProcessVariable<String> CORRECTION_ENDS_AT = ProcessVariable.text("correctionEndsAt");

	static final ProcessVariable<Boolean> NEEDS_SUPPORT = ProcessVariable.yesOrNo("needsSupport");

	static final ProcessVariable<String> SUPPORT_BY = ProcessVariable.text("supportBy");

	private MonitoringReport() {
	}

}
