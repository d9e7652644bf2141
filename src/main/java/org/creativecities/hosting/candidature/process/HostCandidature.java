package org.creativecities.hosting.candidature.process;

import org.creativecities.workflow.ProcessVariable;

/** All that Java knows of {@code processes/host-candidature.bpmn}. */
final class HostCandidature {

	static final String PROCESS = "host-candidature";

	static final String CANDIDATURE_WITHDRAWN = "hosting.CandidatureWithdrawn";

	static final String SELECTION_OVER = "hosting.SelectionOver";

	static final String DESCRIBE = "present-candidature";

	/** The same as the business key, for cards and links in Tasklist. */
	static final ProcessVariable<String> CASE_ID = ProcessVariable.text("caseId");

	static final ProcessVariable<String> CITY_GROUP = ProcessVariable.text("cityGroup");

	static final ProcessVariable<String> CITY_NAME = ProcessVariable.text("cityName");

	/** As forms show it, without a separator. */
	static final ProcessVariable<String> YEAR_TEXT = ProcessVariable.text("yearText");

	/** Of the call, exclusive. */
	static final ProcessVariable<String> DEADLINE = ProcessVariable.text("deadline");

	static final ProcessVariable<String> DESCRIBE_BY = ProcessVariable.text("describeBy");

	static final ProcessVariable<String> EXAMINE_BY = ProcessVariable.text("examineBy");

	static final ProcessVariable<Boolean> MENDING = ProcessVariable.yesOrNo("mending");

	static final ProcessVariable<String> MEND_BY = ProcessVariable.text("mendBy");

	/** Exclusive. */
	static final ProcessVariable<String> MEND_ENDS_AT = ProcessVariable.text("mendEndsAt");

	static final ProcessVariable<String> CONFIRM_BY = ProcessVariable.text("confirmBy");

	static final ProcessVariable<Boolean> ELIGIBLE = ProcessVariable.yesOrNo("eligible");

	private HostCandidature() {
	}

}
