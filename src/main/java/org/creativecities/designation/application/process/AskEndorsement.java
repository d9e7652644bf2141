package org.creativecities.designation.application.process;

import java.time.Clock;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.designation.application.Applications;
import org.creativecities.designation.application.EndorsementRequests;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Asks the National Commission for its endorsement. */
@Component
class AskEndorsement implements JavaDelegate {

	private final Forms forms;

	private final EndorsementRequests endorsements;

	private final Applications applications;

	private final Clock clock;

	AskEndorsement(Forms forms, EndorsementRequests endorsements, Applications applications, Clock clock) {
		this.forms = forms;
		this.endorsements = endorsements;
		this.applications = applications;
		this.clock = clock;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var id = execution.getProcessBusinessKey();
		this.endorsements.ask(id);
		DesignationPreparation.ENDORSE_BY.set(execution,
				this.endorsements.endorseBy(this.applications.get(id), this.clock.instant()).toString());
		this.forms.show(execution, "endorse-application", this.endorsements.shown(id));
	}

}
