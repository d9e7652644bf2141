package org.creativecities.designation.application.process;

import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.designation.application.Applications;
import org.creativecities.designation.application.EndorsementRequests;
import org.creativecities.designation.application.Preparation;
import org.creativecities.workflow.OpenDates;

import org.springframework.stereotype.Component;

/**
 * Moves what hangs on the deadline: due dates of open tasks, and the moment at which the
 * city hears of a silent National Commission, if it has not come yet.
 */
@Component
class MoveDates implements JavaDelegate {

	private final Applications applications;

	private final Preparation preparation;

	private final EndorsementRequests endorsements;

	private final OpenDates dates;

	MoveDates(Applications applications, Preparation preparation, EndorsementRequests endorsements, OpenDates dates) {
		this.applications = applications;
		this.preparation = preparation;
		this.endorsements = endorsements;
		this.dates = dates;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var application = this.applications.get(execution.getProcessBusinessKey());
		var last = this.preparation.deadline(application).minusSeconds(1);
		this.dates.move(execution,
				Map.of(DesignationPreparation.DRAFT_BY.name(), last.toString(),
						DesignationPreparation.CHASE_ENDORSEMENT_ON.name(),
						this.preparation.chaseEndorsementOn(application).toString()),
				(step, since) -> step.equals("Activity_EndorseApplication")
						? this.endorsements.endorseBy(application, since) : last,
				"Event_CommissionSilent");
	}

}
