package org.creativecities.monitoring.review.process;

import java.util.Set;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.monitoring.report.Report.Result;
import org.creativecities.monitoring.review.Verdicts;

import org.springframework.stereotype.Component;

import static org.creativecities.monitoring.review.process.MonitoringReading.OUTCOME;
import static org.creativecities.monitoring.review.process.MonitoringReading.VERDICT;

/** Writes a result on which the readers agree to the report. */
@Component
class RecordJudgement implements JavaDelegate {

	/** What is no result yet. */
	private static final Set<String> OPEN = Set.of("revise", "arbiter", "officer");

	private final Verdicts verdicts;

	RecordJudgement(Verdicts verdicts) {
		this.verdicts = verdicts;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var outcome = OUTCOME.from(execution);
		MonitoringReading.forgetVerdicts(execution);
		if (OPEN.contains(outcome)) {
			VERDICT.set(execution, outcome);
		}
		else {
			this.verdicts.agree(execution.getProcessBusinessKey(), Result.of(outcome));
			VERDICT.set(execution, "agreed");
		}
	}

}
