/**
 * The steps of {@code processes/coordinator-election.bpmn} and
 * {@code processes/vacancy.bpmn}.
 */
package org.creativecities.elections.mandate.process;
