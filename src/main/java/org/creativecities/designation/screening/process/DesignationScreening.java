package org.creativecities.designation.screening.process;

import org.creativecities.workflow.ProcessVariable;

/** All that Java knows of {@code processes/designation-screening.bpmn}. */
final class DesignationScreening {

	static final ProcessVariable<String> SCREEN_BY = ProcessVariable.text("screenBy");

	static final ProcessVariable<Long> GRAVE_DEFECTS = ProcessVariable.count("graveDefects");

	static final ProcessVariable<Long> MINOR_DEFECTS = ProcessVariable.count("minorDefects");

	static final ProcessVariable<Boolean> MAY_CLARIFY = ProcessVariable.yesOrNo("mayClarify");

	/** Exclusive. */
	static final ProcessVariable<String> CLARIFY_UNTIL = ProcessVariable.text("clarifyUntil");

	static final ProcessVariable<String> CLARIFY_BY = ProcessVariable.text("clarifyBy");

	static final ProcessVariable<String> CONFIRM_BY = ProcessVariable.text("confirmBy");

	static final ProcessVariable<Boolean> CONFIRMED = ProcessVariable.yesOrNo("confirmed");

	private DesignationScreening() {
	}

}
