package org.creativecities.hosting.selection.process;

import java.util.HashMap;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.workflow.Forms;
import org.creativecities.workflow.Processes;

import org.springframework.stereotype.Component;

/** Opens the choice with what the officer entered. */
@Component
class BeginSelection implements JavaDelegate {

	private final Forms forms;

	private final Processes processes;

	BeginSelection(Forms forms, Processes processes) {
		this.forms = forms;
		this.processes = processes;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var entered = this.forms.take(execution, "open-host-selection");
		var year = entered.number("year").orElseThrow().longValue();
		var values = new HashMap<String, Object>(entered.all());
		values.put("year", year);
		this.processes.start(HostCitySelection.PROCESS, "HOST-" + year, values);
	}

}
