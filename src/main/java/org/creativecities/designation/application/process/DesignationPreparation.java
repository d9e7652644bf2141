package org.creativecities.designation.application.process;

import org.creativecities.workflow.ProcessVariable;

/** All that Java knows of {@code processes/designation-preparation.bpmn}. */
final class DesignationPreparation {

	static final String PROCESS = "designation-preparation";

	static final String MAYOR_SIGNED = "designation.MayorSigned";

	static final String MAYOR_LINK_WANTED = "designation.MayorLinkWanted";

	static final ProcessVariable<Boolean> SUBMIT_NOW = ProcessVariable.yesOrNo("submitNow");

	static final ProcessVariable<Boolean> SUBMITS_KNOWINGLY = ProcessVariable.yesOrNo("submitsKnowingly");

	static final ProcessVariable<String> REMIND_MAYOR_ON = ProcessVariable.text("remindMayorOn");

	static final ProcessVariable<String> MAYOR_LINK_EXPIRES_ON = ProcessVariable.text("mayorLinkExpiresOn");

	/** Whether a change of sections 1 to 6 brought another creative field. */
	static final ProcessVariable<Boolean> FIELD_CHANGED = ProcessVariable.yesOrNo("fieldChanged");

	/** The last second of the day by which the Commission should have answered. */
	static final ProcessVariable<String> ENDORSE_BY = ProcessVariable.text("endorseBy");

	/** endorse, refuse or question; empty while the Commission is asked again. */
	static final ProcessVariable<String> COMMISSION_ANSWER = ProcessVariable.text("commissionAnswer");

	static final ProcessVariable<Boolean> SUBMITTED = ProcessVariable.yesOrNo("submitted");

	static final ProcessVariable<String> DRAFT_BY = ProcessVariable.text("draftBy");

	static final ProcessVariable<String> CHASE_ENDORSEMENT_ON = ProcessVariable.text("chaseEndorsementOn");

	private DesignationPreparation() {
	}

}
