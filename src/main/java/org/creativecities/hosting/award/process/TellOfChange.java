package org.creativecities.hosting.award.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.hosting.award.Changes;

import org.springframework.stereotype.Component;

/** Tells all members (E29). */
@Component
class TellOfChange implements JavaDelegate {

	private final Changes changes;

	TellOfChange(Changes changes) {
		this.changes = changes;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.changes.tell(HostChange.CHANGE.from(execution));
	}

}
