package org.creativecities.hosting.award.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.hosting.award.Agreements;
import org.creativecities.hosting.selection.Selections;

import org.springframework.stereotype.Component;

/**
 * Takes the award back, and finds out who is next; after the last a host is sought by
 * agreement.
 */
@Component
class WithdrawAward implements JavaDelegate {

	private final Agreements agreements;

	private final Selections selections;

	WithdrawAward(Agreements agreements, Selections selections) {
		this.agreements = agreements;
		this.selections = selections;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var next = this.agreements.withdraw(execution.getProcessBusinessKey()).isPresent();
		HostAward.NEXT_IN_ORDER.set(execution, next);
		HostAward.AWARD.set(execution, next ? "agreed" : "nobody");
		if (!next) {
			HostAward.DESIGNATE_BY.set(execution, this.selections.seek(execution.getProcessBusinessKey()).toString());
		}
	}

}
