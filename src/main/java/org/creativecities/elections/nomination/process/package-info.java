/**
 * The steps of {@code processes/coordinator-nominations.bpmn} and
 * {@code processes/coordinator-nomination.bpmn}.
 */
package org.creativecities.elections.nomination.process;
