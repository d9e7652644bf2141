package org.creativecities.designation.call.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.designation.application.Withdrawals;

import org.springframework.stereotype.Component;

/** Ends one application of a cancelled call, and notes whether there is another. */
@Component
class CancelNextApplication implements JavaDelegate {

	private final Withdrawals withdrawals;

	CancelNextApplication(Withdrawals withdrawals) {
		this.withdrawals = withdrawals;
	}

	@Override
	public void execute(DelegateExecution execution) {
		DesignationCall.ANOTHER_APPLICATION.set(execution,
				this.withdrawals.cancelNext(execution.getProcessBusinessKey()));
	}

}
