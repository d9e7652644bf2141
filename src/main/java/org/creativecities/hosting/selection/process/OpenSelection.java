package org.creativecities.hosting.selection.process;

import java.time.LocalDate;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.hosting.selection.Selections;
import org.creativecities.workflow.FormValues;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Keeps the year and its dates. */
@Component
class OpenSelection implements JavaDelegate {

	private final Forms forms;

	private final Selections selections;

	OpenSelection(Forms forms, Selections selections) {
		this.forms = forms;
		this.selections = selections;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var entered = this.forms.take(execution, "open-host-selection");
		var selection = this.selections.open(entered.number("year").orElseThrow().intValue(), day(entered, "lastDay"),
				day(entered, "ballotOn"));
		execution.setProcessBusinessKey(selection.id());
		HostCitySelection.CASE_ID.set(execution, selection.id());
		HostCitySelection.YEAR_TEXT.set(execution, Integer.toString(selection.year()));
		HostCitySelection.DEADLINE.set(execution, selection.deadline().toString());
	}

	private static Optional<LocalDate> day(FormValues entered, String field) {
		return Optional.of(entered.text(field)).filter(day -> !day.isEmpty()).map(LocalDate::parse);
	}

}
