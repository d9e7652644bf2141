package org.creativecities.monitoring.answers.process;

import org.creativecities.workflow.ProcessVariable;

/**
 * What the steps of this package know of {@code processes/monitoring-preparation.bpmn}
 * and {@code processes/monitoring-reading.bpmn}.
 */
final class ReportWriting {

	/** Whether nothing is missing in what was just handed in. */
	static final ProcessVariable<Boolean> COMPLETE = ProcessVariable.yesOrNo("complete");

	private ReportWriting() {
	}

}
