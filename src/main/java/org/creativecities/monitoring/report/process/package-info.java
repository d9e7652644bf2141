/**
 * The steps of {@code processes/monitoring-report.bpmn},
 * {@code monitoring-preparation.bpmn} and {@code monitoring-escalation.bpmn}.
 */
package org.creativecities.monitoring.report.process;
