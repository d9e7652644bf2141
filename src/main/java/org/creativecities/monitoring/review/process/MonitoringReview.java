package org.creativecities.monitoring.review.process;

import java.time.Instant;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.creativecities.workflow.ProcessVariable;

/** What Java knows of {@code processes/monitoring-review.bpmn}. */
public final class MonitoringReview {

	static final String ID = "monitoring-review";

	static final String READER_GONE = "monitoring.ReaderGone";

	static final String REVIEW_RELEASED = "monitoring.ReviewReleased";

	/** The business key again, for the card in Tasklist. */
	static final ProcessVariable<String> CASE_ID = ProcessVariable.text("caseId");

	/** The group of the city that reads. */
	static final ProcessVariable<String> READER_GROUP = ProcessVariable.text("readerGroup");

	/** Whether the reader has read an earlier version, and accepted long ago. */
	static final ProcessVariable<Boolean> AGAIN = ProcessVariable.yesOrNo("again");

	/** Until when to accept; exclusive. */
	static final ProcessVariable<String> ANSWER_BY = ProcessVariable.text("answerBy");

	/** The last second of it, as people read it. */
	static final ProcessVariable<String> ANSWER_DUE = ProcessVariable.text("answerDue");

	static final ProcessVariable<Boolean> ACCEPTED = ProcessVariable.yesOrNo("accepted");

	/** Until when to hand in; exclusive. */
	static final ProcessVariable<String> DUE_BY = ProcessVariable.text("dueBy");

	/** The last second of it, as people read it. */
	static final ProcessVariable<String> WORK_DUE = ProcessVariable.text("workDue");

	/** When a late reader is replaced. */
	static final ProcessVariable<String> REPLACE_ON = ProcessVariable.text("replaceOn");

	private MonitoringReview() {
	}

	static void due(VariableScope scope, Instant due, Instant replaceOn) {
		DUE_BY.set(scope, due.toString());
		WORK_DUE.set(scope, lastSecond(due));
		REPLACE_ON.set(scope, replaceOn.toString());
	}

	static String lastSecond(Instant exclusive) {
		return exclusive.minusSeconds(1).toString();
	}

}
