/**
 * The steps of {@code processes/monitoring-report.bpmn},
 * {@code monitoring-preparation.bpmn}, {@code monitoring-escalation.bpmn} and
 * {@code monitoring-leaving.bpmn}.
 */
package org.creativecities.monitoring.report.process;
