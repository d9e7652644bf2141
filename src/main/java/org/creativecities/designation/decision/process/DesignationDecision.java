package org.creativecities.designation.decision.process;

import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.creativecities.workflow.ProcessVariable;

/** All that Java knows of {@code processes/designation-decision.bpmn}. */
final class DesignationDecision {

	static final String PROCESS = "designation-decision";

	static final ProcessVariable<Boolean> TO_DECIDE = ProcessVariable.yesOrNo("toDecide");

	static final ProcessVariable<String> CONSOLIDATE_BY = ProcessVariable.text("consolidateBy");

	static final ProcessVariable<String> SECTORS_ANSWER_BY = ProcessVariable.text("sectorsAnswerBy");

	static final ProcessVariable<String> COMMITTEE_ANSWER_BY = ProcessVariable.text("committeeAnswerBy");

	/** The cities whose mandates run, with commas between their groups. */
	static final ProcessVariable<String> COMMITTEE_GROUPS = ProcessVariable.text("committeeGroups");

	static final ProcessVariable<String> DECIDE_BY = ProcessVariable.text("decideBy");

	/**
	 * What {@link org.creativecities.designation.DossierView} shows of scores and
	 * proposals.
	 */
	private static final List<String> PROPOSALS = List.of("proposals", "applications", "answers");

	private DesignationDecision() {
	}

	/**
	 * Whoever may open a later task of the instance reads its variables: none of these is
	 * left.
	 */
	static void hideProposals(DelegateExecution execution) {
		PROPOSALS.forEach(execution::removeVariable);
	}

}
