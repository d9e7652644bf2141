package org.creativecities.ballots.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.ballots.count.Certification;

import org.springframework.stereotype.Component;

/** Publishes the result with its hash. */
@Component
class PublishResult implements JavaDelegate {

	private final Certification certification;

	PublishResult(Certification certification) {
		this.certification = certification;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.certification.publish(execution.getProcessBusinessKey());
	}

}
