package org.creativecities.elections.election.process;

/**
 * All that Java knows of {@code processes/election-calendar.bpmn}: it reads no variables.
 */
final class ElectionCalendar {

	private ElectionCalendar() {
	}

}
