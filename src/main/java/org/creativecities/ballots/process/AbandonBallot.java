package org.creativecities.ballots.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/**
 * Ends a ballot that the head gives up, or that lost its choice before it opened,
 * wherever it stands.
 */
@Component
class AbandonBallot implements JavaDelegate {

	private final AnnulBallot annulBallot;

	AbandonBallot(AnnulBallot annulBallot) {
		this.annulBallot = annulBallot;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.annulBallot.execute(execution);
	}

}
