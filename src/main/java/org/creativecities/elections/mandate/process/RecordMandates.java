package org.creativecities.elections.mandate.process;

import java.util.Locale;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.elections.mandate.Results;

import org.springframework.stereotype.Component;

/** Writes the mandates of those elected. */
@Component
class RecordMandates implements JavaDelegate {

	private final Results results;

	RecordMandates(Results results) {
		this.results = results;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var result = this.results.record(execution.getProcessBusinessKey(),
				CoordinatorElection.OUTCOME.from(execution));
		CoordinatorElection.RESULT.set(execution, result.name().toLowerCase(Locale.ROOT));
	}

}
