package org.creativecities.hosting.vote.process;

import org.creativecities.workflow.ProcessVariable;

/** What Java knows of complaints in {@code processes/host-award.bpmn}. */
final class Contest {

	static final String PROCESS = "host-award";

	static final String COMPLAINT_FILED = "hosting.ComplaintFiled";

	/** Exclusive. */
	static final ProcessVariable<String> CONTEST_ENDS_AT = ProcessVariable.text("contestEndsAt");

	static final ProcessVariable<String> COMPLAINT_BY = ProcessVariable.text("complaintBy");

	/** stands, another if one more waits, or again if the result is set aside. */
	static final ProcessVariable<String> CONTEST = ProcessVariable.text("contest");

	/** agreed, nobody, or again if the result is set aside; told to the choice. */
	static final ProcessVariable<String> AWARD = ProcessVariable.text("award");

	private Contest() {
	}

}
