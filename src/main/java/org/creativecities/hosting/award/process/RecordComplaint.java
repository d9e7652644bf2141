package org.creativecities.hosting.award.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.hosting.award.Declines;
import org.creativecities.hosting.vote.Complaints;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Keeps what the head decided on a complaint. */
@Component
class RecordComplaint implements JavaDelegate {

	private final Complaints complaints;

	private final Declines declines;

	private final Forms forms;

	RecordComplaint(Complaints complaints, Declines declines, Forms forms) {
		this.complaints = complaints;
		this.declines = declines;
		this.forms = forms;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var selection = execution.getProcessBusinessKey();
		var entered = this.forms.take(execution, "decide-complaint");
		var stands = "stands".equals(entered.text("answer"));
		this.complaints.decide(selection, stands, entered.text("reason"));
		if (!stands) {
			this.declines.takeOff(selection);
			HostAward.CONTEST.set(execution, "again");
			HostAward.AWARD.set(execution, "again");
		}
		else {
			HostAward.CONTEST.set(execution, this.complaints.next(selection).isPresent() ? "another" : "stands");
		}
	}

}
