package org.creativecities.designation.application.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.designation.application.Withdrawals;

import org.springframework.stereotype.Component;

/** Tells why the call was cancelled. */
@Component
class CancelApplication implements JavaDelegate {

	private final Withdrawals withdrawals;

	CancelApplication(Withdrawals withdrawals) {
		this.withdrawals = withdrawals;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.withdrawals.cancel(execution.getProcessBusinessKey());
	}

}
