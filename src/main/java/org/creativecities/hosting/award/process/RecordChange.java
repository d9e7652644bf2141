package org.creativecities.hosting.award.process;

import java.time.LocalDate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.hosting.award.Changes;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Keeps what the head decided on a conference. */
@Component
class RecordChange implements JavaDelegate {

	private final Changes changes;

	private final Forms forms;

	RecordChange(Changes changes, Forms forms) {
		this.changes = changes;
		this.forms = forms;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var change = HostChange.CHANGE.from(execution);
		var entered = this.forms.take(execution, "decide-on-conference");
		var reason = entered.text("reason");
		switch (entered.text("answer")) {
			case "postponed" -> this.changes.postpone(change, LocalDate.parse(entered.text("firstDay")),
					LocalDate.parse(entered.text("lastDay")), entered.yes("later"), reason);
			case "cancelled" -> this.changes.cancel(change, reason);
			default -> this.changes.hold(change, reason);
		}
		HostChange.CHANGED.set(execution, !"held".equals(entered.text("answer")));
	}

}
