package org.creativecities.monitoring.report.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.monitoring.publication.PublicationWithdrawals;

import org.springframework.stereotype.Component;

/** Puts the due year back and tells the city that the publication was a mistake. */
@Component
class WithdrawPublication implements JavaDelegate {

	private final PublicationWithdrawals withdrawals;

	WithdrawPublication(PublicationWithdrawals withdrawals) {
		this.withdrawals = withdrawals;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.withdrawals.undo(execution.getProcessBusinessKey());
	}

}
