package org.creativecities.hosting.candidature.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.hosting.candidature.CandidatureWithdrawals;
import org.creativecities.hosting.candidature.Candidatures;
import org.creativecities.hosting.selection.Selections;

import org.springframework.stereotype.Component;

/**
 * Counts who is eligible and still stands, without lead cities that have left the Network
 * since.
 */
@Component
class CountCandidatures implements JavaDelegate {

	private final Candidatures candidatures;

	private final CandidatureWithdrawals withdrawals;

	private final Selections selections;

	CountCandidatures(Candidatures candidatures, CandidatureWithdrawals withdrawals, Selections selections) {
		this.withdrawals = withdrawals;
		this.candidatures = candidatures;
		this.selections = selections;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.withdrawals.leaveWithDeparted(execution.getProcessBusinessKey());
		var standing = this.candidatures.count(execution.getProcessBusinessKey());
		HostCall.STANDING.set(execution, (long) standing);
		if (standing == 0) {
			HostCall.DESIGNATE_BY.set(execution, this.selections.seek(execution.getProcessBusinessKey()).toString());
		}
	}

}
