package org.creativecities.hosting.selection.process;

import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.hosting.selection.HostLetters;
import org.creativecities.hosting.selection.Selections;

import org.springframework.stereotype.Component;

/** Gives cities more time, since nobody stands, and tells them. */
@Component
class ExtendHostCall implements JavaDelegate {

	private final Selections selections;

	private final HostLetters letters;

	ExtendHostCall(Selections selections, HostLetters letters) {
		this.selections = selections;
		this.letters = letters;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var selection = this.selections.extend(execution.getProcessBusinessKey());
		HostCitySelection.DEADLINE.set(execution, selection.deadline().toString());
		this.letters.toMembers(selection, "extend-call", "",
				Map.of("deadline", selection.deadline(), "page", "/hosting"));
	}

}
