package org.creativecities.hosting.award.process;

import java.util.HashMap;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.hosting.award.Awards;
import org.creativecities.hosting.award.Changes;
import org.creativecities.hosting.selection.Selections;
import org.creativecities.settings.WorkingTime;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Keeps what an officer reports, and lays it before the head. */
@Component
class ReportForceMajeure implements JavaDelegate {

	private final Changes changes;

	private final Selections selections;

	private final Awards awards;

	private final Forms forms;

	private final WorkingTime time;

	ReportForceMajeure(Changes changes, Selections selections, Awards awards, Forms forms, WorkingTime time) {
		this.changes = changes;
		this.selections = selections;
		this.awards = awards;
		this.forms = forms;
		this.time = time;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var entered = this.forms.take(execution, "report-force-majeure");
		var change = this.changes.report(entered.number("year").orElseThrow().intValue(), entered.text("happened"));
		var selection = this.selections.get(change.selection());
		var award = this.awards.agreed(selection.id()).orElseThrow();
		execution.setProcessBusinessKey(selection.id());
		HostChange.CASE_ID.set(execution, selection.id());
		HostChange.CHANGE.set(execution, change.id());
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
