package org.creativecities.monitoring.cohort.process;

/**
 * All that Java knows of {@code processes/monitoring-year.bpmn}: it reads no variables.
 */
final class MonitoringYear {

	static final String PROCESS = "monitoring-year";

	private MonitoringYear() {
	}

}
