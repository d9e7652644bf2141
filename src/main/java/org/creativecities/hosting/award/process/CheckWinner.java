package org.creativecities.hosting.award.process;

import java.util.Locale;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.hosting.award.Agreements;
import org.creativecities.hosting.selection.Selections;

import org.springframework.stereotype.Component;

/**
 * Finds out whether the winner can be asked to sign; where nobody was chosen a host is
 * sought by agreement.
 */
@Component
class CheckWinner implements JavaDelegate {

	private final Agreements agreements;

	private final Selections selections;

	CheckWinner(Agreements agreements, Selections selections) {
		this.agreements = agreements;
		this.selections = selections;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var winner = this.agreements.winner(execution.getProcessBusinessKey());
		HostAward.WINNER.set(execution, winner.name().toLowerCase(Locale.ROOT));
		if (winner == Agreements.Winner.NOBODY) {
			HostAward.DESIGNATE_BY.set(execution, this.selections.seek(execution.getProcessBusinessKey()).toString());
		}
	}

}
