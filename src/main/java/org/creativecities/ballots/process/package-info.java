/**
 * The steps of {@code processes/secret-ballot.bpmn} and
 * {@code processes/ballot-round.bpmn}.
 */
package org.creativecities.ballots.process;
