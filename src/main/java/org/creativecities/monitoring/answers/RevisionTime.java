package org.creativecities.monitoring.answers;

/**
 * More time for a city that revises its report. Whoever owns the reading knows until when
 * that is, and moves it; a city asks here.
 */
public interface RevisionTime {

	/**
	 * The city asks for more time, and gets it at once where the rule allows it.
	 * @throws org.creativecities.workflow.InputRefused if it does not, or the days or the
	 * reason make no sense
	 */
	void ask(String reportId, int days, String reason, String by);

}
