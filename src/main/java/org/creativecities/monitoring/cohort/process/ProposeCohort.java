package org.creativecities.monitoring.cohort.process;

import java.time.LocalDate;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.monitoring.cohort.Cohort;
import org.creativecities.monitoring.cohort.CohortView;
import org.creativecities.monitoring.cohort.Cohorts;
import org.creativecities.settings.WorkingTime;
import org.creativecities.workflow.Forms;
import org.creativecities.workflow.InputRefused;

import org.springframework.stereotype.Component;

/**
 * Lists the cities that are due in the year that an officer named, or in this year. By
 * hand, a second time is refused; the yearly timer then simply has nothing to do.
 */
@Component
class ProposeCohort implements JavaDelegate {

	private final Forms forms;

	private final Cohorts cohorts;

	private final CohortView view;

	private final WorkingTime time;

	ProposeCohort(Forms forms, Cohorts cohorts, CohortView view, WorkingTime time) {
		this.forms = forms;
		this.cohorts = cohorts;
		this.view = view;
		this.time = time;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var entered = this.forms.take(execution, "open-cohort");
		var asked = entered.number("year").map(Number::intValue);
		var year = asked.orElseGet(() -> this.cohorts.today().getYear());
		var lastDay = Optional.of(entered.text("lastDay")).filter(day -> !day.isEmpty()).map(LocalDate::parse);
		var proposed = this.cohorts.propose(year, lastDay);
		if (!proposed && asked.isPresent()) {
			throw new InputRefused("year", "monitoring.cohort.there", Integer.toString(year));
		}
		execution.setProcessBusinessKey(Cohort.id(year));
		MonitoringCohort.CASE_ID.set(execution, Cohort.id(year));
		MonitoringCohort.NEW_COHORT.set(execution, proposed);
		MonitoringCohort.CONFIRM_BY.set(execution,
				this.time.lastMomentIn("monitoring.cohort.confirm-within").toString());
		MonitoringCohort.CLOSE_ON.set(execution, this.cohorts.closeOn(year).toString());
		if (proposed) {
			this.forms.show(execution, "confirm-cohort", this.view.of(year));
		}
	}

}
