package org.creativecities.designation.call.process;

import org.creativecities.workflow.ProcessVariable;

/** All that Java knows of {@code processes/designation-intake.bpmn}. */
final class DesignationIntake {

	static final String PROCESS = "designation-intake";

	static final String DEADLINE_MOVED = "designation.DeadlineMoved";

	static final String SCREENING_FINISHED = "designation.ScreeningFinished";

	static final String ASSESSMENTS_FINISHED = "designation.AssessmentsFinished";

	/** Exclusive. */
	static final ProcessVariable<String> DEADLINE = ProcessVariable.text("deadline");

	/** The deadline and the grace after it; exclusive. */
	static final ProcessVariable<String> CLOSES_AT = ProcessVariable.text("closesAt");

	static final ProcessVariable<Boolean> TO_SCREEN = ProcessVariable.yesOrNo("toScreen");

	static final ProcessVariable<String> SCREENING_ALERT_ON = ProcessVariable.text("screeningAlertOn");

	static final ProcessVariable<Boolean> TO_ASSESS = ProcessVariable.yesOrNo("toAssess");

	static final ProcessVariable<String> ASSESSMENT_ALERT_ON = ProcessVariable.text("assessmentAlertOn");

	private DesignationIntake() {
	}

}
