/** The steps of {@code processes/monitoring-cohort.bpmn}. */
package org.creativecities.monitoring.cohort.process;
