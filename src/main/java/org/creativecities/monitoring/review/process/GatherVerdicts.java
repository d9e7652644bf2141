package org.creativecities.monitoring.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.monitoring.review.Verdicts;

import org.springframework.stereotype.Component;

import static org.creativecities.monitoring.review.process.MonitoringReading.ARBITER;
import static org.creativecities.monitoring.review.process.MonitoringReading.BETTER;
import static org.creativecities.monitoring.review.process.MonitoringReading.ROUNDS_LEFT;
import static org.creativecities.monitoring.review.process.MonitoringReading.WORSE;

/** Lays the verdicts of this round out for the table that judges. */
@Component
class GatherVerdicts implements JavaDelegate {

	private final Verdicts verdicts;

	GatherVerdicts(Verdicts verdicts) {
		this.verdicts = verdicts;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var facts = this.verdicts.facts(execution.getProcessBusinessKey());
		ARBITER.set(execution, facts.arbiter());
		BETTER.set(execution, facts.better());
		WORSE.set(execution, facts.worse());
		ROUNDS_LEFT.set(execution, facts.roundsLeft());
	}

}
