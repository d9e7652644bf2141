package org.creativecities.hosting.award.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.hosting.award.Agreements;

import org.springframework.stereotype.Component;

/** Takes the award back, and finds out who is next. */
@Component
class WithdrawAward implements JavaDelegate {

	private final Agreements agreements;

	WithdrawAward(Agreements agreements) {
		this.agreements = agreements;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var next = this.agreements.withdraw(execution.getProcessBusinessKey()).isPresent();
		HostAward.NEXT_IN_ORDER.set(execution, next);
		HostAward.AWARD.set(execution, next ? "agreed" : "nobody");
	}

}
