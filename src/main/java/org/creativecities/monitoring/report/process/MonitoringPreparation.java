package org.creativecities.monitoring.report.process;

import org.creativecities.workflow.ProcessVariable;

/** All that Java knows of {@code processes/monitoring-preparation.bpmn}. */
final class MonitoringPreparation {

	static final String PROCESS = "monitoring-preparation";

	static final String DEADLINE_MOVED = "monitoring.DeadlineMoved";

	/** The step whose task follows the deadline. */
	static final String PREPARE_REPORT = "Activity_PrepareReport";

	/** Exclusive. */
	static final ProcessVariable<String> DEADLINE = ProcessVariable.text("deadline");

	static final ProcessVariable<String> PREPARE_BY = ProcessVariable.text("prepareBy");

	static final ProcessVariable<String> ESCALATE_ON = ProcessVariable.text("escalateOn");

	private MonitoringPreparation() {
	}

}
