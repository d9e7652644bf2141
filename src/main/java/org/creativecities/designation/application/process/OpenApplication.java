package org.creativecities.designation.application.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.designation.application.Openings;
import org.creativecities.designation.application.Preparation;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Gives the application its number and gathers what the eligibility rules ask. */
@Component
class OpenApplication implements JavaDelegate {

	private final Forms forms;

	private final Openings openings;

	private final Preparation preparation;

	OpenApplication(Forms forms, Openings openings, Preparation preparation) {
		this.forms = forms;
		this.openings = openings;
		this.preparation = preparation;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var opening = this.openings.open(this.forms.take(execution, "open-application"));
		var application = opening.application();
		execution.setProcessBusinessKey(application.id());
		DesignationApplication.CASE_ID.set(execution, application.id());
		DesignationApplication.CALL_ID.set(execution, application.callId());
		DesignationApplication.CITY_GROUP.set(execution, application.cityGroup());
		DesignationApplication.NATCOM_GROUP.set(execution, application.natcomGroup());
		DesignationApplication.DRAFT_BY.set(execution, opening.deadline().minusSeconds(1).toString());
		DesignationApplication.CHASE_ENDORSEMENT_ON.set(execution,
				this.preparation.chaseEndorsementOn(application).toString());
		DesignationApplication.MEMBER_STATE.set(execution, opening.memberState());
		DesignationApplication.MEMBER_CITY.set(execution, opening.memberCity());
		DesignationApplication.CALL_OPEN.set(execution, opening.callOpen());
		DesignationApplication.LIVE_APPLICATION.set(execution, opening.liveApplication());
		DesignationApplication.WAIT_ONE_CALL.set(execution, opening.waitOneCall());
		DesignationApplication.REFUSALS_IN_A_ROW.set(execution, (long) opening.refusalsInARow());
		DesignationApplication.REFUSALS_ALLOWED.set(execution, (long) opening.refusalsAllowed());
	}

}
