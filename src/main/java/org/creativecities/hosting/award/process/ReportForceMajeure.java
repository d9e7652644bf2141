package org.creativecities.hosting.award.process;

import java.util.HashMap;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.hosting.award.Awards;
import org.creativecities.hosting.award.Changes;
import org.creativecities.settings.WorkingTime;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Keeps what an officer reports, and lays it before the head. */
@Component
class ReportForceMajeure implements JavaDelegate {

	private final Changes changes;

	private final Awards awards;

	private final Forms forms;

	private final WorkingTime time;

	ReportForceMajeure(Changes changes, Awards awards, Forms forms, WorkingTime time) {
		this.changes = changes;
		this.awards = awards;
		this.forms = forms;
		this.time = time;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var entered = this.forms.take(execution, "report-force-majeure");
		var selection = this.changes.report(entered.number("year").orElseThrow().intValue(), entered.text("happened"));
		var award = this.awards.agreed(selection.id()).orElseThrow();
		execution.setProcessBusinessKey(selection.id());
		HostChange.CASE_ID.set(execution, selection.id());
		HostChange.DECIDE_BY.set(execution, this.time.lastMomentIn("hosting.change-within").toString());
		var model = new HashMap<String, Object>();
		model.put("yearText", Integer.toString(selection.year()));
		model.put("cityNames", this.awards.names(award).en());
		model.put("firstDayText", award.from().orElseThrow());
		model.put("lastDayText", award.lastDay().orElseThrow());
		model.put("happened", entered.text("happened"));
		this.forms.show(execution, "decide-on-conference", model);
	}

}
