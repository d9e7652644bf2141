package org.creativecities.monitoring.cohort.process;

import org.creativecities.workflow.ProcessVariable;

/** All that Java knows of {@code processes/monitoring-cohort.bpmn}. */
final class MonitoringCohort {

	static final String PROCESS = "monitoring-cohort";

	static final String COHORT_FINISHED = "monitoring.CohortFinished";

	static final String READERS_WANTED = "monitoring.ReadersWanted";

	/** The cohort; the same as the business key, shown on the cards in Tasklist. */
	static final ProcessVariable<String> CASE_ID = ProcessVariable.text("caseId");

	/** Whether the cohort of the year was not there before. */
	static final ProcessVariable<Boolean> NEW_COHORT = ProcessVariable.yesOrNo("newCohort");

	static final ProcessVariable<String> CONFIRM_BY = ProcessVariable.text("confirmBy");

	/** open, change, or empty for a confirmed cohort of no city. */
	static final ProcessVariable<String> COHORT_ANSWER = ProcessVariable.text("cohortAnswer");

	/**
	 * another if reports are still to be opened, waiting if all are, over if none of them
	 * is awaited: their cities have left meanwhile.
	 */
	static final ProcessVariable<String> OPENING = ProcessVariable.text("opening");

	/** When the cohort is summed up although reports are still open. */
	static final ProcessVariable<String> CLOSE_ON = ProcessVariable.text("closeOn");

	/** When readers are proposed, unless they were before. */
	static final ProcessVariable<String> ASSIGN_ON = ProcessVariable.text("assignOn");

	/** Whether readers were proposed that an officer has to look at. */
	static final ProcessVariable<Boolean> NEW_PROPOSAL = ProcessVariable.yesOrNo("newProposal");

	static final ProcessVariable<String> APPROVE_BY = ProcessVariable.text("approveBy");

	static final ProcessVariable<String> SYNTHESIS_BY = ProcessVariable.text("synthesisBy");

	private MonitoringCohort() {
	}

}
