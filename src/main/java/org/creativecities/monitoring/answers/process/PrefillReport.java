package org.creativecities.monitoring.answers.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.monitoring.answers.Prefill;

import org.springframework.stereotype.Component;

/** Writes into a new report what the product knows. */
@Component
class PrefillReport implements JavaDelegate {

	private final Prefill prefill;

	PrefillReport(Prefill prefill) {
		this.prefill = prefill;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.prefill.prefill(execution.getProcessBusinessKey());
	}

}
