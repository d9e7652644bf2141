package org.creativecities.ballots.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.ballots.count.Annulment;
import org.creativecities.ballots.vote.BallotLetters;

import org.springframework.stereotype.Component;

/**
 * Ends a ballot of which nothing counts, and tells all who may vote; of a candidate who
 * withdrew they know already.
 */
@Component
class AnnulBallot implements JavaDelegate {

	private final Annulment annulment;

	private final BallotLetters letters;

	AnnulBallot(Annulment annulment, BallotLetters letters) {
		this.annulment = annulment;
		this.letters = letters;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var ballot = execution.getProcessBusinessKey();
		this.annulment.annul(ballot);
		var reason = this.annulment.reason(ballot);
		reason.ifPresent(why -> this.letters.annulled(ballot, why));
		SecretBallot.OUTCOME.set(execution, reason.isPresent() ? SecretBallot.ANNULLED : SecretBallot.STOPPED);
	}

}
