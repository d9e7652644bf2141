/** The steps of {@code processes/election-calendar.bpmn}. */
package org.creativecities.elections.election.process;
