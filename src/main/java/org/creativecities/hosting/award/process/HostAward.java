package org.creativecities.hosting.award.process;

import org.creativecities.workflow.ProcessVariable;

/** What Java knows of {@code processes/host-award.bpmn}, and of how the choice ends. */
final class HostAward {

	static final String PROCESS = "host-award";

	/** Which calls the award, or ends without one. */
	static final String SELECTION = "host-city-selection";

	static final String SELECTION_STOPPED = "hosting.SelectionStopped";

	static final String HOST_DECLINED = "hosting.HostDeclined";

	static final String COMPLAINT_FILED = "hosting.ComplaintFiled";

	/** Exclusive. */
	static final ProcessVariable<String> CONTEST_ENDS_AT = ProcessVariable.text("contestEndsAt");

	static final ProcessVariable<String> COMPLAINT_BY = ProcessVariable.text("complaintBy");

	/** stands, gone or nobody. */
	static final ProcessVariable<String> WINNER = ProcessVariable.text("winner");

	/** stands, another if one more waits, or again if the result is set aside. */
	static final ProcessVariable<String> CONTEST = ProcessVariable.text("contest");

	static final ProcessVariable<String> AGREE_BY = ProcessVariable.text("agreeBy");

	/** Exclusive. */
	static final ProcessVariable<String> AGREEMENT_ENDS_AT = ProcessVariable.text("agreementEndsAt");

	static final ProcessVariable<Boolean> SIGNED = ProcessVariable.yesOrNo("signed");

	static final ProcessVariable<Boolean> NEXT_IN_ORDER = ProcessVariable.yesOrNo("nextInOrder");

	static final ProcessVariable<String> CITY_GROUP = ProcessVariable.text("cityGroup");

	static final ProcessVariable<String> ACCEPT_BY = ProcessVariable.text("acceptBy");

	/** Exclusive. */
	static final ProcessVariable<String> ACCEPT_ENDS_AT = ProcessVariable.text("acceptEndsAt");

	static final ProcessVariable<Boolean> ACCEPTED = ProcessVariable.yesOrNo("accepted");

	/** agreed, nobody, or again. */
	static final ProcessVariable<String> AWARD = ProcessVariable.text("award");

	/** Until when the head says how it goes on after a vote was annulled. */
	static final ProcessVariable<String> GO_ON_BY = ProcessVariable.text("goOnBy");

	/** anew, agreement or end. */
	static final ProcessVariable<String> WAY_ON = ProcessVariable.text("wayOn");

	/** Until when a host is found by agreement; set where it is sought. */
	static final ProcessVariable<String> DESIGNATE_BY = ProcessVariable.text("designateBy");

	/** Whether somebody hosts by agreement. */
	static final ProcessVariable<Boolean> HOSTED = ProcessVariable.yesOrNo("hosted");

	private HostAward() {
	}

}
