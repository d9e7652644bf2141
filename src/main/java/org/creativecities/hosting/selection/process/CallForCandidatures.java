package org.creativecities.hosting.selection.process;

import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.hosting.selection.HostLetters;
import org.creativecities.hosting.selection.Selections;

import org.springframework.stereotype.Component;

/** Calls all members to stand (E21). */
@Component
class CallForCandidatures implements JavaDelegate {

	private final Selections selections;

	private final HostLetters letters;

	CallForCandidatures(Selections selections, HostLetters letters) {
		this.selections = selections;
		this.letters = letters;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var selection = this.selections.get(execution.getProcessBusinessKey());
		this.letters.toMembers(selection, "call-for-candidatures", "",
				Map.of("deadline", selection.deadline(), "page", "/hosting"));
	}

}
