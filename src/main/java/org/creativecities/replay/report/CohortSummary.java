package org.creativecities.replay.report;

import org.creativecities.replay.Play;

/**
 * What stood at the end of a replay of reports.
 *
 * @param cohort the year
 * @param cities real ones; all of them reported in time and were accepted
 * @param accepted all reports that were accepted, those of invented cities among them
 * @param revised how many the peers sent back at least once
 * @param arbitrated how many a coordinator decided
 * @param late how many were missing when their time was over
 * @param invitedToLeave how many cities were invited to leave the Network
 * @param invented cities that do not exist; they come on top of the real ones
 * @param letters how many were sent
 * @param nextDue the year of the next report of all who were accepted
 */
record CohortSummary(int cohort, int cities, int accepted, int revised, int arbitrated, int late, int invitedToLeave,
		int invented, int letters, int nextDue) implements Play.Counts {

	@Override
	public String told() {
		return """
				Cohort of %d: %d cities, and %d invented ones on top.
				%d reports were accepted; %d of them were revised, %d decided by a coordinator.
				%d were late; %d cities were invited to leave.
				The next reports are due in %d. %d letters were sent.""".formatted(this.cohort, this.cities,
				this.invented, this.accepted, this.revised, this.arbitrated, this.late, this.invitedToLeave,
				this.nextDue, this.letters);
	}

}
