package org.creativecities.monitoring.review.process;

import java.util.List;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.creativecities.monitoring.review.Reading;
import org.creativecities.workflow.ProcessVariable;

/** What Java knows of {@code processes/monitoring-reading.bpmn}. */
public final class MonitoringReading {

	static final String ID = "monitoring-reading";

	static final String REVIEWS_COMPLETE = "monitoring.ReviewsComplete";

	static final String REVIEWER_MISSING = "monitoring.ReviewerMissing";

	static final String ASSIGNMENT_PUBLISHED = "monitoring.AssignmentPublished";

	static final String ASSIGNMENT_UNDONE = "monitoring.AssignmentUndone";

	/** The step whose task follows the date of a revision. */
	static final String REVISE_REPORT = "Activity_ReviseReport";

	/** The timer that ends waiting for a revision. */
	static final String NO_REVISION_CAME = "Event_NoRevisionCame";

	/** The ladder that climbs beside it. */
	static final String REVISION_LADDER = "mmr-revision";

	/** {@code assignment}, {@code readers}, {@code reviews} or {@code nothing}. */
	static final ProcessVariable<String> MISSING = ProcessVariable.text("missing");

	/** The last second in which somebody may be named. */
	static final ProcessVariable<String> NAMING_BY = ProcessVariable.text("namingBy");

	/** The last second in which an officer decides. */
	static final ProcessVariable<String> DECISION_BY = ProcessVariable.text("decisionBy");

	/** The group of the city whose report it is. */
	static final ProcessVariable<String> CITY_GROUP = ProcessVariable.text("cityGroup");

	/** Until when the city revises; exclusive. */
	static final ProcessVariable<String> REVISION_BY = ProcessVariable.text("revisionBy");

	/** The last second of it, as people read it. */
	static final ProcessVariable<String> REVISION_DUE = ProcessVariable.text("revisionDue");

	/** Whether nothing is missing in the revised report. */
	static final ProcessVariable<Boolean> COMPLETE = ProcessVariable.yesOrNo("complete");

	/** Facts of the table {@code report-outcome}; gone when it has answered. */
	static final ProcessVariable<String> ARBITER = ProcessVariable.text("arbiter");

	static final ProcessVariable<String> BETTER = ProcessVariable.text("better");

	static final ProcessVariable<String> WORSE = ProcessVariable.text("worse");

	static final ProcessVariable<Boolean> ROUNDS_LEFT = ProcessVariable.yesOrNo("roundsLeft");

	/** What the table says. */
	static final ProcessVariable<String> OUTCOME = ProcessVariable.text("outcome");

	/** {@code agreed}, {@code revise}, {@code arbiter} or {@code officer}. */
	static final ProcessVariable<String> VERDICT = ProcessVariable.text("verdict");

	/** Whoever may open a task of the instance reads its variables: these never. */
	private static final List<ProcessVariable<?>> VERDICTS = List.of(ARBITER, BETTER, WORSE, ROUNDS_LEFT, OUTCOME);

	private MonitoringReading() {
	}

	/** Writes what the reading waits for. */
	static void follow(VariableScope scope, Reading reading) {
		MISSING.set(scope, reading.missing().code());
	}

	/** Takes what the readers found out of the engine. */
	static void forgetVerdicts(VariableScope scope) {
		VERDICTS.forEach(fact -> scope.removeVariable(fact.name()));
	}

}
