package org.creativecities.ballots.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.ballots.vote.Opening;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Fixes the rules and publishes their hash, if sheets and words are there. */
@Component
class AnnounceBallot implements JavaDelegate {

	private final Forms forms;

	private final Opening opening;

	AnnounceBallot(Forms forms, Opening opening) {
		this.forms = forms;
		this.opening = opening;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.forms.take(execution, "prepare-ballot");
		this.opening.announce(execution.getProcessBusinessKey());
	}

}
