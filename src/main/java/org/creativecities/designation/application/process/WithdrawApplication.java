package org.creativecities.designation.application.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.designation.application.Withdrawals;

import org.springframework.stereotype.Component;

/** Frees the evaluators and confirms the withdrawal. */
@Component
class WithdrawApplication implements JavaDelegate {

	private final Withdrawals withdrawals;

	WithdrawApplication(Withdrawals withdrawals) {
		this.withdrawals = withdrawals;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.withdrawals.conclude(execution.getProcessBusinessKey());
	}

}
