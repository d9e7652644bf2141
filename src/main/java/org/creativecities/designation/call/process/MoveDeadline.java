package org.creativecities.designation.call.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.designation.call.Calls;

import org.springframework.stereotype.Component;

/** Lets the timers follow the new deadline, and tells everybody of it. */
@Component
class MoveDeadline implements JavaDelegate {

	private final Calls calls;

	MoveDeadline(Calls calls) {
		this.calls = calls;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var call = this.calls.tellOfNewDeadline(execution.getProcessBusinessKey());
		DesignationIntake.DEADLINE.set(execution, call.deadline().toString());
		DesignationIntake.CLOSES_AT.set(execution, call.closesAt().toString());
	}

}
