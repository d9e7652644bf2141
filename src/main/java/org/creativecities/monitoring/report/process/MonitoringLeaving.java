package org.creativecities.monitoring.report.process;

import org.creativecities.workflow.ProcessVariable;

/** All that Java knows of {@code processes/monitoring-leaving.bpmn}. */
final class MonitoringLeaving {

	static final String PROCESS = "monitoring-leaving";

	static final String MAYOR_CONFIRMED = "monitoring.MayorConfirmed";

	static final String MAYOR_LINK_WANTED = "monitoring.MayorLinkWanted";

	static final String LEAVING_TAKEN_BACK = "monitoring.LeavingTakenBack";

	/** Exclusive. */
	static final ProcessVariable<String> MAYOR_LINK_EXPIRES_ON = ProcessVariable.text("mayorLinkExpiresOn");

	/** Until when the city may take it back; exclusive. */
	static final ProcessVariable<String> COOLING_ENDS_AT = ProcessVariable.text("coolingEndsAt");

	private MonitoringLeaving() {
	}

}
