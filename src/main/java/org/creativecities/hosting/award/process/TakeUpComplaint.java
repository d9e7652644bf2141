package org.creativecities.hosting.award.process;

import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.hosting.vote.Complaints;
import org.creativecities.network.Register;
import org.creativecities.settings.WorkingTime;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Lays the complaint that came first before the head. */
@Component
class TakeUpComplaint implements JavaDelegate {

	private final Complaints complaints;

	private final Register register;

	private final Forms forms;

	private final WorkingTime time;

	TakeUpComplaint(Complaints complaints, Register register, Forms forms, WorkingTime time) {
		this.complaints = complaints;
		this.register = register;
		this.forms = forms;
		this.time = time;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var complaint = this.complaints.next(execution.getProcessBusinessKey()).orElseThrow();
		HostAward.COMPLAINT_BY.set(execution, this.time.lastMomentIn("hosting.complaint-within").toString());
		this.forms.show(execution, "decide-complaint",
				Map.of("complainant", this.register.city(complaint.cityId()).name(), "complaint", complaint.words()));
	}

}
