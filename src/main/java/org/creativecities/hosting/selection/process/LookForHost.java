package org.creativecities.hosting.selection.process;

import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.hosting.selection.Selections;
import org.creativecities.settings.WorkingTime;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Finds out whether the host of the year after next is being chosen. */
@Component
class LookForHost implements JavaDelegate {

	private final Selections selections;

	private final Forms forms;

	private final WorkingTime time;

	LookForHost(Selections selections, Forms forms, WorkingTime time) {
		this.selections = selections;
		this.forms = forms;
		this.time = time;
	}

	@Override
	public void execute(DelegateExecution execution) {
		HostYear.WANTED_YEAR.set(execution, Integer.toString(this.selections.yearAfterNext()));
		HostYear.HOST_WANTED.set(execution, this.selections.isWanted());
		HostYear.PLAN_BY.set(execution, this.time.lastMomentIn("hosting.plan-within").toString());
		this.forms.show(execution, "open-host-selection", Map.of("year", this.selections.yearAfterNext()));
	}

}
