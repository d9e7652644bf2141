package org.creativecities.hosting.vote.process;

import java.util.Locale;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.hosting.vote.HostResults;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Keeps whether a result counts though too few cities voted. */
@Component
class RecordTurnout implements JavaDelegate {

	private final HostResults results;

	private final Forms forms;

	RecordTurnout(HostResults results, Forms forms) {
		this.results = results;
		this.forms = forms;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var ballot = HostVote.BALLOT_ID.from(execution);
		var entered = this.forms.take(execution, "decide-on-turnout");
		if ("counts".equals(entered.text("answer"))) {
			HostVote.VOTE.set(execution, this.results.verdict(ballot).name().toLowerCase(Locale.ROOT));
		}
		else {
			this.results.discard(ballot, entered.text("reason"));
			HostVote.VOTE.set(execution, "again");
		}
	}

}
