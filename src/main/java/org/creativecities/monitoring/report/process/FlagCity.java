package org.creativecities.monitoring.report.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.monitoring.report.LateFlags;
import org.creativecities.monitoring.report.Turns;

import org.springframework.stereotype.Component;

/** Marks the city in the register until its report is there. */
@Component
class FlagCity implements JavaDelegate {

	private final LateFlags flags;

	private final Turns turns;

	FlagCity(LateFlags flags, Turns turns) {
		this.turns = turns;
		this.flags = flags;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.turns.take(execution.getProcessBusinessKey(), Turns.Side.CITY);
		this.flags.raise(execution.getProcessBusinessKey());
		MonitoringEscalation.LATE_DECISION.set(execution, "flag");
	}

}
