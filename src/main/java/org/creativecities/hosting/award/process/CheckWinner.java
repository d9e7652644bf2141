package org.creativecities.hosting.award.process;

import java.util.Locale;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.hosting.award.Agreements;

import org.springframework.stereotype.Component;

/** Finds out whether the winner can be asked to sign. */
@Component
class CheckWinner implements JavaDelegate {

	private final Agreements agreements;

	CheckWinner(Agreements agreements) {
		this.agreements = agreements;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var winner = this.agreements.winner(execution.getProcessBusinessKey());
		HostAward.WINNER.set(execution, winner.name().toLowerCase(Locale.ROOT));
	}

}
