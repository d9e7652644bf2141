package org.creativecities.hosting.candidature.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.hosting.candidature.CandidatureWithdrawals;
import org.creativecities.hosting.candidature.Candidatures;
import org.creativecities.settings.WorkingTime;

import org.springframework.stereotype.Component;

/**
 * Counts who is eligible and still stands, without lead cities that have left the Network
 * since.
 */
@Component
class CountCandidatures implements JavaDelegate {

	private final Candidatures candidatures;

	private final CandidatureWithdrawals withdrawals;

	private final WorkingTime time;

	CountCandidatures(Candidatures candidatures, CandidatureWithdrawals withdrawals, WorkingTime time) {
		this.withdrawals = withdrawals;
		this.candidatures = candidatures;
		this.time = time;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.withdrawals.leaveWithDeparted(execution.getProcessBusinessKey());
		var standing = this.candidatures.count(execution.getProcessBusinessKey());
		HostCall.STANDING.set(execution, (long) standing);
		HostCall.DESIGNATE_BY.set(execution, this.time.lastMomentIn("hosting.designate-within").toString());
	}

}
