package org.creativecities.designation.screening.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.designation.screening.Admissions;
import org.creativecities.designation.screening.Screenings;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Keeps what was found, and counts it for the verdict. */
@Component
class RecordScreening implements JavaDelegate {

	private final Forms forms;

	private final Screenings screenings;

	private final Admissions admissions;

	RecordScreening(Forms forms, Screenings screenings, Admissions admissions) {
		this.forms = forms;
		this.screenings = screenings;
		this.admissions = admissions;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var id = execution.getProcessBusinessKey();
		var found = this.screenings.record(id, this.forms.take(execution, "screen-application"));
		DesignationScreening.GRAVE_DEFECTS.set(execution, (long) found.grave());
		DesignationScreening.MINOR_DEFECTS.set(execution, (long) found.minor());
		DesignationScreening.MAY_CLARIFY.set(execution, found.mayClarify());
		DesignationScreening.CONFIRM_BY.set(execution, this.screenings.confirmBy().toString());
		this.forms.show(execution, "confirm-inadmissibility", this.admissions.shown(id));
	}

}
