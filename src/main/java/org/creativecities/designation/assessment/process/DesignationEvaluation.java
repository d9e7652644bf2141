package org.creativecities.designation.assessment.process;

import org.creativecities.workflow.ProcessVariable;

/** What Java knows of {@code processes/designation-evaluation.bpmn}. */
public final class DesignationEvaluation {

	static final String ID = "designation-evaluation";

	static final String EVALUATOR_RECUSED = "designation.EvaluatorRecused";

	static final String EVALUATION_RELEASED = "designation.EvaluationReleased";

	/** The business key again, for the card in Tasklist. */
	static final ProcessVariable<String> CASE_ID = ProcessVariable.text("caseId");

	/** The group of the expert or the member city. */
	static final ProcessVariable<String> EVALUATOR_GROUP = ProcessVariable.text("evaluatorGroup");

	/** Until when to accept. */
	static final ProcessVariable<String> ANSWER_BY = ProcessVariable.text("answerBy");

	static final ProcessVariable<Boolean> ACCEPTED = ProcessVariable.yesOrNo("accepted");

	/** Until when to hand in. */
	static final ProcessVariable<String> DUE_BY = ProcessVariable.text("dueBy");

	/** When the secretariat is told of a late evaluation. */
	static final ProcessVariable<String> ALERT_ON = ProcessVariable.text("alertOn");

	/** When a late evaluator is replaced. */
	static final ProcessVariable<String> REPLACE_ON = ProcessVariable.text("replaceOn");

	private DesignationEvaluation() {
	}

}
