package org.creativecities.ballots.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.ballots.count.Certification;

import org.springframework.stereotype.Component;

/** Ends a ballot of which nothing counts. */
@Component
class AnnulBallot implements JavaDelegate {

	private final Certification certification;

	AnnulBallot(Certification certification) {
		this.certification = certification;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.certification.annul(execution.getProcessBusinessKey());
		if (!SecretBallot.STOPPED.equals(SecretBallot.OUTCOME.from(execution))) {
			SecretBallot.OUTCOME.set(execution, SecretBallot.ANNULLED);
		}
	}

}
