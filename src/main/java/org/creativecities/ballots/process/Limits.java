package org.creativecities.ballots.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.creativecities.settings.WorkingTime;

import org.springframework.stereotype.Component;

/** By when officers draw lots, and certify what was counted. */
@Component
class Limits {

	private final WorkingTime time;

	Limits(WorkingTime time) {
		this.time = time;
	}

	void set(DelegateExecution execution) {
		SecretBallot.DRAW_BY.set(execution, this.time.lastMomentIn("ballots.draw-within").toString());
		SecretBallot.CERTIFY_BY.set(execution, this.time.lastMomentIn("ballots.certify-within").toString());
	}

}
