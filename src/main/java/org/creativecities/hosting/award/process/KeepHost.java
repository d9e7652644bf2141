package org.creativecities.hosting.award.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.hosting.award.Agreements;

import org.springframework.stereotype.Component;

/** Keeps who hosts, and tells all members. */
@Component
class KeepHost implements JavaDelegate {

	private final Agreements agreements;

	KeepHost(Agreements agreements) {
		this.agreements = agreements;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.agreements.keep(execution.getProcessBusinessKey());
	}

}
